import type { OfficeSessionView } from '@hannun/shared/contract';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { ConfirmButton } from '../ui/ActionButton.js';
import { TableCard } from '../ui/TableCard.js';

type SessionsTableProps = {
  sessions: readonly OfficeSessionView[];
  formatTime: District['formatTime'];
};

/** Signed-in browsers; ending a session takes effect on every server at once. */
export function SessionsTable({ sessions, formatTime }: SessionsTableProps) {
  const { t } = useTranslation();
  const { send, busy, error } = useMutation();
  return (
    <TableCard
      title={t('sessions')}
      aside={t('sessionCount', { count: sessions.length })}
      columns={(['accountName', 'browser', 'signedInAt', 'lastUsed', 'endsAt'] as const).map((column) =>
        t(column),
      )}
      hasActions
      error={error}
      emptyText={t('noSessions')}
      rows={sessions.map(({ id, actor, browser, openedAt, seenAt, expiresAt, current }) => (
        <tr key={id}>
          <th scope="row">
            {actor.kind === 'account' ? actor.name : t('credential')}
            {current && <small>{t('thisBrowser')}</small>}
          </th>
          <td>{browser}</td>
          <td>{formatTime(openedAt)}</td>
          <td>{formatTime(seenAt)}</td>
          <td>{formatTime(expiresAt)}</td>
          <td>
            <div className="action-buttons">
              <ConfirmButton
                label={t('endSession')}
                question={t('confirmEnd')}
                disabled={busy}
                onConfirm={() => void send(`/admin/sessions/${id}`, { method: 'DELETE' })}
              />
            </div>
          </td>
        </tr>
      ))}
    />
  );
}

import type { OfficeSessionView } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { SureAct } from '../parts/Act.js';
import { TableCard } from '../parts/TableCard.js';

type SessionsProps = {
  sessions: readonly OfficeSessionView[];
  when: District['when'];
  again: () => void;
};

/** Signed-in browsers; ending a session takes effect on every server at once. */
export function Sessions({ sessions, when, again }: SessionsProps) {
  const { t } = useTranslation();
  const { send, busy, error } = useDeed();
  const end = async (id: string) => {
    if ((await send(`/admin/sessions/${id}`, { method: 'DELETE' })).ok) again();
  };
  return (
    <TableCard
      title={t('sessions')}
      aside={t('sessionCount', { count: sessions.length })}
      columns={['accountName', 'browser', 'signedInAt', 'lastUsed', 'endsAt'].map((column) => t(column))}
      acts
      error={error}
      none={t('noSessions')}
      rows={sessions.map(({ id, actor, browser, openedAt, seenAt, expiresAt, current }) => (
        <tr key={id}>
          <th scope="row">
            {actor.kind === 'account' ? actor.name : t('firstCredential')}
            {current && <small>{t('thisBrowser')}</small>}
          </th>
          <td>{browser}</td>
          <td>{when(openedAt)}</td>
          <td>{when(seenAt)}</td>
          <td>{when(expiresAt)}</td>
          <td>
            <div className="acts">
              <SureAct
                label={t('endSession')}
                question={t('sureEnd')}
                disabled={busy}
                onSure={() => void end(id)}
              />
            </div>
          </td>
        </tr>
      ))}
    />
  );
}

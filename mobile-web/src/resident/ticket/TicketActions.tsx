import type { TicketView } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { ConfirmSheet } from './ConfirmSheet.js';
import { PostponedTime } from './PostponedTime.js';
import { leaveTicket, postponeTicket } from './ticket-api.js';
import { readPostponements } from './ticket-reading.js';
import { useTicketAction } from './use-ticket-action.js';

type TicketActionsProps = {
  token: string;
  view: TicketView;
  pageData: PageData;
  postponed: boolean;
  onChange: () => void;
};
type PendingAction = 'leave' | 'postpone' | null;

const postponeOptions = [1, 3, 5, 10] as const;

/** Both actions ask for confirmation first. */
export function TicketActions({ token, view, pageData, postponed, onChange }: TicketActionsProps) {
  const { t } = useTranslation();
  const postponements = postponed ? [] : readPostponements(view, pageData, postponeOptions);
  const [pending, setPending] = useState<PendingAction>(null);
  const {
    send,
    sending,
    trouble: error,
  } = useTicketAction(() => {
    setPending(null);
    onChange();
  });
  return (
    <>
      <div className="ticket-actions">
        {postponements.length > 0 && <Button onClick={() => setPending('postpone')}>{t('postpone')}</Button>}
        <Button onClick={() => setPending('leave')}>{t('leave')}</Button>
      </div>
      {pending === 'postpone' && (
        <ConfirmSheet
          title={t('postponeHow')}
          hint={t('postponeOnce')}
          onClose={() => setPending(null)}
          error={error}
        >
          {postponements.map(({ tickets, saying }) => (
            <Button
              key={tickets}
              disabled={sending}
              onClick={() => send((id) => postponeTicket(token, id, tickets))}
            >
              {t('postponeBy', { count: tickets })}
              <PostponedTime saying={saying} nowMs={pageData.now.wallMs} />
            </Button>
          ))}
        </ConfirmSheet>
      )}
      {pending === 'leave' && (
        <ConfirmSheet
          title={t('leaveSure')}
          hint={t('leaveHint')}
          onClose={() => setPending(null)}
          error={error}
        >
          <Button kind="primary" disabled={sending} onClick={() => send((id) => leaveTicket(token, id))}>
            {t('leave')}
          </Button>
        </ConfirmSheet>
      )}
    </>
  );
}

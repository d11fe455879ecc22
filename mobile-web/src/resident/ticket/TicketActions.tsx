import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import { ConfirmSheet } from './ConfirmSheet.js';
import { leaveTicket, postponeTicket } from './ticket-api.js';
import { useTicketAction } from './use-ticket-action.js';

type TicketActionsProps = { token: string; postponed: boolean; onChange: () => void };
type PendingAction = 'leave' | 'postpone' | null;

const postponeOptions = [1, 3, 5, 10] as const;

/** Both actions ask for confirmation first. */
export function TicketActions({ token, postponed, onChange }: TicketActionsProps) {
  const { t } = useTranslation();
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
        {!postponed && <Button onClick={() => setPending('postpone')}>{t('postpone')}</Button>}
        <Button onClick={() => setPending('leave')}>{t('leave')}</Button>
      </div>
      {pending === 'postpone' && (
        <ConfirmSheet
          title={t('postponeHow')}
          hint={t('postponeOnce')}
          onClose={() => setPending(null)}
          error={error}
        >
          {postponeOptions.map((ticketCount) => (
            <Button
              key={ticketCount}
              disabled={sending}
              onClick={() => send((id) => postponeTicket(token, id, ticketCount))}
            >
              {t('postponeBy', { count: ticketCount })}
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

import type { OpenTicket } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import './TicketMarks.css';

/** How many share a number and whether it goes first, wherever the number stands; told apart by fill, not by colour. */
export function TicketMarks({ party, priority }: Pick<OpenTicket, 'party' | 'priority'>) {
  const { t } = useTranslation();
  return (
    <>
      {party > 1 && <span className="ticket-mark">{t('partyMark', { count: party })}</span>}
      {priority && (
        <span className="ticket-mark" data-outlined="true">
          {t('priority')}
        </span>
      )}
    </>
  );
}

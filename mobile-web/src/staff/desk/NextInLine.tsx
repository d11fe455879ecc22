import { nextInLine } from '@hannun/shared/queue';
import { useTranslation } from '../translation.js';
import { TicketMarks } from '../ui/TicketMarks.js';
import type { DeskContext } from './desk-context.js';
import './NextInLine.css';

const maxShown = 5;

/** The next five, each opening its ticket. */
export function NextInLine({ lane, open }: Pick<DeskContext, 'lane' | 'open'>) {
  const { t } = useTranslation();
  return (
    <fieldset className="next-in-line" aria-label={t('nextInLine')}>
      <span aria-hidden="true">{t('nextShort')}</span>
      {nextInLine(lane, maxShown).map(({ ticket, party, priority }) => (
        <button
          key={ticket}
          type="button"
          className="ticket-chip"
          onClick={() => open({ dialog: 'ticket', ticket })}
        >
          <b>{ticket}</b>
          <TicketMarks party={party} priority={priority} />
        </button>
      ))}
    </fieldset>
  );
}

import type { PrintedTicket } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import type { Slip } from '../slip/slip.js';
import { placeInLine, slipExpectationInShort } from '../slip/slip-details.js';
import { useTranslation } from '../translation.js';
import { TicketMarks } from '../ui/TicketMarks.js';
import './GivenNumber.css';

/** The number just given, large enough to be read out or copied without looking twice. */
export function GivenNumber({ slip, print }: { slip: Slip; print: PrintedTicket | undefined }) {
  const { t, language } = useTranslation();
  const { ticket } = slip;
  const printed = print ? [t(`printState.${print.state}`)] : [];
  return (
    <div className="given-number" role="status">
      <b>{ticket.ticket}</b>
      <div>
        <p>
          <Icon name="check" /> <span className="given-number__label">{t('justGiven')}</span>{' '}
          <TicketMarks party={ticket.party} priority={ticket.priority} />
        </p>
        <p>
          {[placeInLine(slip, t), ...slipExpectationInShort(slip, { t, language }), ...printed].join(' · ')}
        </p>
      </div>
    </div>
  );
}

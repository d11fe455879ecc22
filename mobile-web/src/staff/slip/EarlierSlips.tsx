import type { DeskContext } from '../desk/desk-context.js';
import { useTranslation } from '../translation.js';
import { DeskIcon } from '../ui/DeskIcon.js';
import { TicketChip } from '../ui/TicketChip.js';
import { TicketMarks } from '../ui/TicketMarks.js';
import { issuedSlips } from './auto-print.js';
import './EarlierSlips.css';

const maxShown = 3;

type EarlierSlipsProps = Pick<DeskContext, 'desk' | 'printSlip'> & { deviceId: string };

/** The numbers given here before the last one, which has a key of its own: one tap prints each again. */
export function EarlierSlips({ desk, deviceId, printSlip }: EarlierSlipsProps) {
  const { t } = useTranslation();
  const earlier = issuedSlips(desk, deviceId)
    .toReversed()
    .slice(1, maxShown + 1);
  return (
    <fieldset className="chip-row earlier-slips" aria-label={t('earlierSlips')}>
      <span aria-hidden="true">{t('earlierSlips')}</span>
      {earlier.map(({ command, ticket: { ticket, party, priority } }) => (
        <TicketChip key={command} ticket={ticket} press={() => printSlip(ticket)}>
          <TicketMarks party={party} priority={priority} />
          <DeskIcon name="printer" />
          <span className="visually-hidden">{t('printAgain')}</span>
        </TicketChip>
      ))}
    </fieldset>
  );
}

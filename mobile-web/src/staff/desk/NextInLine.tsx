import { nextInLine } from '@hannun/shared/queue';
import { useTranslation } from '../translation.js';
import { TicketChip } from '../ui/TicketChip.js';
import { TicketMarks } from '../ui/TicketMarks.js';
import type { DeskContext } from './desk-context.js';
import './NextInLine.css';

const maxShown = 5;

/** The next five, each opening its ticket. */
export function NextInLine({ lane, open }: Pick<DeskContext, 'lane' | 'open'>) {
  const { t } = useTranslation();
  return (
    <fieldset className="chip-row next-in-line" aria-label={t('nextInLine')}>
      <span aria-hidden="true">{t('nextShort')}</span>
      {nextInLine(lane, maxShown).map(({ ticket, party, priority }) => (
        <TicketChip key={ticket} ticket={ticket} press={() => open({ dialog: 'ticket', ticket })}>
          <TicketMarks party={party} priority={priority} />
        </TicketChip>
      ))}
    </fieldset>
  );
}

import { useTranslation } from '../language/translation.js';
import type { TicketStatus } from './ticket-status.js';

type Ended = Exclude<TicketStatus['status'], 'waiting' | 'called'>;

const titles = { 'passed-over': 'missed', missed: 'missed', finished: 'finished', left: 'left' } as const;
const hints = {
  'passed-over': 'missedHint',
  missed: 'missedHint',
  finished: 'finishedHint',
  left: 'leftHint',
} as const;

export function EndedStatus({ status }: { status: Ended }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p className="ticket-card__come">{t(titles[status])}</p>
      <p className="ticket-card__hint">{t(hints[status])}</p>
    </div>
  );
}

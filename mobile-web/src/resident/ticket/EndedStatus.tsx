import type { TicketSaying } from '@hannun/shared/saying';
import { useTranslation } from '../language/translation.js';
import { formatUpcoming } from '../time/format-time.js';

/** By the state of a ticket that no longer waits. */
export const endedMessages = {
  missed: { title: 'missed', hint: 'missedHint' },
  finished: { title: 'finished', hint: 'finishedHint' },
  'given-up': { title: 'left', hint: 'leftHint' },
  over: { title: 'alreadyCalled', hint: 'alreadyCalledHint' },
  'not-issued': { title: 'notIssued', hint: 'notIssuedHint' },
  'another-day': { title: 'anotherDay', hint: 'anotherDayHint' },
  'awaiting-result': { title: 'awaitingResult', hint: 'awaitingResultHint' },
} as const;

type Ended = Extract<TicketSaying, { state: keyof typeof endedMessages }>;

export function EndedStatus({ saying, nowMs }: { saying: Ended; nowMs: number }) {
  const { t, language } = useTranslation();
  const { title, hint } = endedMessages[saying.state];
  const time = 'resultAt' in saying ? formatUpcoming(saying.resultAt, nowMs, language, t) : '';
  return (
    <div role="status">
      <p className="ticket-card__come">{t(title)}</p>
      <p className="ticket-card__hint">{t(hint, { time })}</p>
    </div>
  );
}

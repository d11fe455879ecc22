import type { TicketSaying } from '@hannun/shared/saying';
import { useTranslation } from '../language/translation.js';

/** By the state of a ticket that no longer waits. */
export const endedMessages = {
  missed: { title: 'missed', hint: 'missedHint' },
  finished: { title: 'finished', hint: 'finishedHint' },
  'given-up': { title: 'left', hint: 'leftHint' },
  over: { title: 'alreadyCalled', hint: 'alreadyCalledHint' },
  'not-issued': { title: 'notIssued', hint: 'notIssuedHint' },
} as const;

export type EndedState = Extract<TicketSaying['state'], keyof typeof endedMessages>;

export function EndedStatus({ state }: { state: EndedState }) {
  const { t } = useTranslation();
  const { title, hint } = endedMessages[state];
  return (
    <div role="status">
      <p className="ticket-card__come">{t(title)}</p>
      <p className="ticket-card__hint">{t(hint)}</p>
    </div>
  );
}

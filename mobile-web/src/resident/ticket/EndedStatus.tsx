import { useTranslation } from '../language/translation.js';
import type { MessageKey } from '../messages/ko.js';

/** By the status of a ticket that no longer waits. */
export const endedMessages = {
  'passed-over': { title: 'missed', hint: 'missedHint' },
  missed: { title: 'missed', hint: 'missedHint' },
  finished: { title: 'finished', hint: 'finishedHint' },
  left: { title: 'left', hint: 'leftHint' },
} as const;

export function EndedStatus({ title, hint }: { title: MessageKey; hint: MessageKey }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p className="ticket-card__come">{t(title)}</p>
      <p className="ticket-card__hint">{t(hint)}</p>
    </div>
  );
}

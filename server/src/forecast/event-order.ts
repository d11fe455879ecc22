import type { QueueEvent } from '@hannun/shared';

/** Two tablets' taps cross on their way; within this they count as they came (milliseconds). */
const crossing = 10_000;

/**
 * The log's events in the order they happened: taps that a tablet kept while it was offline stand in the log
 * long after what others did meanwhile, and take their places among it here.
 */
export function inOrder(events: readonly QueueEvent[]): QueueEvent[] {
  const ordered: QueueEvent[] = [];
  let latest = 0;
  for (const event of events) {
    const at = timeOf(event);
    if (at < latest - crossing) ordered.splice(placeOf(event, ordered), 0, event);
    else ordered.push(event);
    latest = Math.max(latest, at);
  }
  return ordered;
}

/** Whether an event happened long before `latest` (milliseconds), the last of those before it in the log. */
export const isLate = (event: QueueEvent, latest: number): boolean => timeOf(event) < latest - crossing;

/** When an event happened (milliseconds). A day may be opened late; all of its events come after that. */
export const timeOf = (event: QueueEvent): number => (event.type === 'day-opened' ? 0 : Date.parse(event.at));

function placeOf(event: QueueEvent, ordered: readonly QueueEvent[]): number {
  const before = ordered.findLastIndex((other) => timeOf(other) <= timeOf(event));
  return before + 1;
}

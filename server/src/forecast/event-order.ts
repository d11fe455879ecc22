import type { QueueEvent } from '@hannun/shared';

/** Events of two tablets may cross on the network; within this time they stay in log order. */
const crossing = 10_000;

/** Taps saved offline stand in the log long after those of other tablets. */
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

export const isLate = (event: QueueEvent, latest: number): boolean => timeOf(event) < latest - crossing;

/** A day may be opened late, but comes before all its events. */
export const timeOf = (event: QueueEvent): number => (event.type === 'day-opened' ? 0 : Date.parse(event.at));

function placeOf(event: QueueEvent, ordered: readonly QueueEvent[]): number {
  const before = ordered.findLastIndex((other) => timeOf(other) <= timeOf(event));
  return before + 1;
}

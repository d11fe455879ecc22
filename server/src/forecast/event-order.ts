import type { QueueEvent } from '@hannun/shared/queue';

/** Events of two tablets may cross on the network; within this time they stay in log order. */
const reorderToleranceMs = 10_000;

/** Taps saved offline stand in the log long after those of other tablets. */
export function sortByTime(events: readonly QueueEvent[]): QueueEvent[] {
  const ordered: QueueEvent[] = [];
  let latest = 0;
  for (const event of events) {
    const at = eventTimeMs(event);
    if (at < latest - reorderToleranceMs) ordered.splice(insertionIndex(event, ordered), 0, event);
    else ordered.push(event);
    latest = Math.max(latest, at);
  }
  return ordered;
}

export const isLate = (event: QueueEvent, latest: number): boolean =>
  eventTimeMs(event) < latest - reorderToleranceMs;

/** A day may be opened late, but comes before all its events. */
export const eventTimeMs = (event: QueueEvent): number =>
  event.type === 'day-opened' ? 0 : Date.parse(event.at);

function insertionIndex(event: QueueEvent, ordered: readonly QueueEvent[]): number {
  const before = ordered.findLastIndex((other) => eventTimeMs(other) <= eventTimeMs(event));
  return before + 1;
}

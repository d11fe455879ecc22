import { dayOf } from '../district/zone.js';

const lead = 2 * 60_000;

/**
 * The time a tap counts at (ISO-8601 UTC); `null` when it belongs to another queue day.
 * A tablet's time is accepted back to the beginning of the day, because an outage may last for hours, and two
 * minutes ahead, because a beat takes time; beyond that it counts as now. The order of taps never depends on it.
 */
export function believedAt(at: string, now: number, timeZone: string): string | null {
  const today = dayOf(now, timeZone);
  const told = Date.parse(at);
  const tooFarAhead = told > now && (told > now + lead || dayOf(told, timeZone) !== today);
  const believed = tooFarAhead ? now : told;
  return dayOf(believed, timeZone) === today ? new Date(believed).toISOString() : null;
}

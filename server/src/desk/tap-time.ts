import { dayOf } from '../district/zone.js';

/** How far a tablet's clock may run ahead and still be believed (milliseconds). */
const lead = 2 * 60_000;

/**
 * When a tap is believed to have happened (ISO-8601 UTC); `null` when it belongs to another queue day.
 *
 * A tablet stamps its taps with its own clock, corrected by what it measured at its last beat, so
 * that a tap kept through an outage stands at its true time. That is believed within limits: back to
 * the beginning of the queue day, because an outage may last for hours, and two minutes ahead,
 * because a beat's way takes time; what lies further ahead happened now. The order of taps never
 * depends on it: taps come one after another, and the log keeps that order.
 */
export function believedAt(at: string, now: number, timeZone: string): string | null {
  const today = dayOf(now, timeZone);
  const told = Date.parse(at);
  const tooFarAhead = told > now && (told > now + lead || dayOf(told, timeZone) !== today);
  const believed = tooFarAhead ? now : told;
  return dayOf(believed, timeZone) === today ? new Date(believed).toISOString() : null;
}

import { dayOf } from '../district/zone.js';

/** How far a tablet's clock may run ahead and still be believed (milliseconds). */
const lead = 2 * 60_000;

/** When a tap is believed to have happened (ISO-8601 UTC); `null` when it belongs to another queue day. */
export function believedAt(at: string, now: number, timeZone: string): string | null {
  const today = dayOf(now, timeZone);
  const told = Date.parse(at);
  const tooFarAhead = told > now && (told > now + lead || dayOf(told, timeZone) !== today);
  const believed = tooFarAhead ? now : told;
  return dayOf(believed, timeZone) === today ? new Date(believed).toISOString() : null;
}

const minute = 60_000;
/** Restart times are told in steps of five minutes. */
const step = 5 * minute;

/** Usual ends of a pause: in 15, 30 and 60 minutes, rounded up to five. Milliseconds in, ISO-8601 out. */
export const restartTimes = (now: number): string[] =>
  [15, 30, 60].map((minutes) => new Date(Math.ceil((now + minutes * minute) / step) * step).toISOString());

/** Today's moment of a wall-clock time `HH:MM` on this tablet, or `null` where it has passed already. */
export function momentOf(time: string, now: number): string | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const moment = new Date(now);
  moment.setHours(hours, minutes, 0, 0);
  return moment.getTime() > now ? moment.toISOString() : null;
}

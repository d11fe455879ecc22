const minute = 60_000;
const step = 5 * minute;

/** In 15, 30 and 60 minutes, rounded up to five. Epoch ms in, ISO-8601 out. */
export const restartTimes = (now: number): string[] =>
  [15, 30, 60].map((minutes) => new Date(Math.ceil((now + minutes * minute) / step) * step).toISOString());

/** Today at `HH:MM` (ISO-8601), or `null` if that has passed. */
export function momentOf(time: string, now: number): string | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const moment = new Date(now);
  moment.setHours(hours, minutes, 0, 0);
  return moment.getTime() > now ? moment.toISOString() : null;
}

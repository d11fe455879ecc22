import { dayInZone, instantInZone, minuteMs } from '@hannun/shared/date-time';

const stepMs = 5 * minuteMs;

/** In 15, 30 and 60 minutes, rounded up to five. Epoch ms in, ISO-8601 out. */
export const suggestedResumeTimes = (nowMs: number): string[] =>
  [15, 30, 60].map((minutes) =>
    new Date(Math.ceil((nowMs + minutes * minuteMs) / stepMs) * stepMs).toISOString(),
  );

/** Today at `HH:MM` in a time zone (ISO-8601), or `null` if that has passed. */
export function todayAt(time: string, nowMs: number, timeZone: string): string | null {
  if (!/^\d\d:\d\d$/.test(time)) return null;
  const atMs = instantInZone(timeZone, dayInZone(timeZone, nowMs), time);
  return atMs > nowMs ? new Date(atMs).toISOString() : null;
}

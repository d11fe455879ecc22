import { addDays, dayInZone, instantInZone, minuteMs } from '@hannun/shared/date-time';

const stepMs = 5 * minuteMs;

/** In 15, 30 and 60 minutes, rounded up to five. Epoch ms in, ISO-8601 out. */
export const suggestedResumeTimes = (nowMs: number): string[] =>
  [15, 30, 60].map((minutes) =>
    new Date(Math.ceil((nowMs + minutes * minuteMs) / stepMs) * stepMs).toISOString(),
  );

/** So far ahead a time of the next day may lie: a night, but not what was meant for earlier today. */
const nightMs = 12 * 60 * minuteMs;

/**
 * The next `HH:MM` in a time zone (ISO-8601), also after midnight; `null` if it has just passed, or lies further
 * ahead than a night.
 */
export function nextTimeAt(time: string, nowMs: number, timeZone: string): string | null {
  if (!/^\d\d:\d\d$/.test(time)) return null;
  const today = dayInZone(timeZone, nowMs);
  const [soonest] = [today, addDays(today)]
    .map((day) => instantInZone(timeZone, day, time))
    .filter((atMs) => atMs > nowMs);
  return soonest !== undefined && (dayInZone(timeZone, soonest) === today || soonest - nowMs <= nightMs)
    ? new Date(soonest).toISOString()
    : null;
}

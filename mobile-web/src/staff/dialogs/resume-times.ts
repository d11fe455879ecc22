import { minuteMs } from '@hannun/shared/date-time';

const stepMs = 5 * minuteMs;

/** In 15, 30 and 60 minutes, rounded up to five. Epoch ms in, ISO-8601 out. */
export const suggestedResumeTimes = (nowMs: number): string[] =>
  [15, 30, 60].map((minutes) =>
    new Date(Math.ceil((nowMs + minutes * minuteMs) / stepMs) * stepMs).toISOString(),
  );

/** Today at `HH:MM` (ISO-8601), or `null` if that has passed. */
export function todayAt(time: string, nowMs: number): string | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const date = new Date(nowMs);
  date.setHours(hours, minutes, 0, 0);
  return date.getTime() > nowMs ? date.toISOString() : null;
}

import { formatClock } from '../time/local-time.js';

const defaultDarkHours = { from: '19:00', until: '07:00' };

/** The interval may span midnight. */
export function isDarkHour(
  nowMs: number,
  from = defaultDarkHours.from,
  until = defaultDarkHours.until,
): boolean {
  const clock = formatClock(nowMs);
  return from <= until ? clock >= from && clock < until : clock >= from || clock < until;
}

/** How long a closed screen shows its message before it turns black, and how long before opening it is back. */
const closedNoticeMs = 30 * 60_000;
const openingNoticeMs = 60 * 60_000;

export const isBlankingTime = (closedForMs: number, opensAtMs: number | null, nowMs: number): boolean =>
  closedForMs >= closedNoticeMs && (opensAtMs === null || opensAtMs - nowMs > openingNoticeMs);

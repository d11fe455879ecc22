import { addDays } from '@hannun/shared/date-time';
import { queueDayAt } from '../core/local-date.js';

const maxClockLeadMs = 2 * 60_000;

/** Where a tap arrives: `isCarriedOver`: the line of the day before goes on in this one. */
export type Arrival = { nowMs: number; timeZone: string; isCarriedOver: boolean };

/**
 * The time a tap counts at (ISO-8601 UTC); `null` when it belongs to another queue day.
 * A tablet's time is accepted back to the beginning of the day, or of the day before whose line goes on, because an
 * outage may last for hours, and two minutes ahead, because a beat takes time; beyond that it counts as now. The
 * order of taps never depends on it.
 */
export function clampTimestamp(at: string, { nowMs, timeZone, isCarriedOver }: Arrival): string | null {
  const today = queueDayAt(nowMs, timeZone);
  const first = isCarriedOver ? addDays(today, -1) : today;
  const reportedMs = Date.parse(at);
  const tooFarAhead =
    reportedMs > nowMs && (reportedMs > nowMs + maxClockLeadMs || queueDayAt(reportedMs, timeZone) !== today);
  const clampedMs = tooFarAhead ? nowMs : reportedMs;
  return queueDayAt(clampedMs, timeZone) >= first ? new Date(clampedMs).toISOString() : null;
}

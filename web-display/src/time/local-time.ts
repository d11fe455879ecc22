import { type ClockReading, elapsedMs, type ReceivedBeat } from '@hannun/shared/client';
import { dayInZone, formatClock as formatClockIn } from '@hannun/shared/date-time';
import { districtTimeZone } from './district-time-zone.js';

export const formatClock = (instant: number): string => formatClockIn(districtTimeZone, instant);

/** `YYYY-MM-DD` in the district's time zone. */
export const dayOf = (instant: number): string => dayInZone(districtTimeZone, instant);

/**
 * The time by the server's clock, advanced by the device's: correct on TVs whose clock was never set, and while
 * offline.
 */
export const serverNow = (last: ReceivedBeat | null, now: ClockReading): number =>
  last ? Date.parse(last.beat.at) + elapsedMs(last.receivedAt, now) : now.wallMs;

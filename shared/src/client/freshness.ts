import type { Beat } from '../contract/board.js';

export type Freshness = 'live' | 'checking' | 'stale' | 'expired';

/** Beyond it, no figures are shown at all. */
export type ShownFreshness = Exclude<Freshness, 'expired'>;

export type FreshnessLimits = { checking: number; stale: number; expired: number };

export const freshnessLimits = {
  display: { checking: 15, stale: 20, expired: 5 * 60 },
  phone: { checking: 15, stale: 60, expired: 10 * 60 },
} satisfies Record<string, FreshnessLimits>;

/** Milliseconds: wall clock and monotonic clock. */
export type ClockReading = { wall: number; monotonic: number };

export type ReceivedBeat = { beat: Beat; receivedAt: ClockReading };

/** Milliseconds. Sleep stops the monotonic clock and corrections move the wall clock: the longer span counts. */
export const elapsedMs = (since: ClockReading, now: ClockReading): number =>
  Math.max(now.monotonic - since.monotonic, now.wall - since.wall, 0);

/** Seconds; `null` when no staff device was ever seen. */
export function lastSeenAgeSeconds(
  clinicId: string,
  last: ReceivedBeat | null,
  now: ClockReading,
): number | null {
  const contactAt = last?.beat.contacts[clinicId];
  if (!last || !contactAt) return null;
  const ageWhenHeard = Math.max(0, Date.parse(last.beat.at) - Date.parse(contactAt));
  return (ageWhenHeard + elapsedMs(last.receivedAt, now)) / 1000;
}

export function freshnessOf(age: number | null, limits: FreshnessLimits): Freshness {
  if (age === null || age > limits.expired) return 'expired';
  if (age > limits.stale) return 'stale';
  return age > limits.checking ? 'checking' : 'live';
}

export const readClocks = (): ClockReading => ({ wall: Date.now(), monotonic: performance.now() });

import type { Beat } from '../contract/board.js';

export type Freshness = 'live' | 'checking' | 'stale' | 'expired';

/** Beyond it, no figures are shown at all. */
export type ShownFreshness = Exclude<Freshness, 'expired'>;

export type FreshnessLimits = {
  checkingAfterSeconds: number;
  staleAfterSeconds: number;
  expiredAfterSeconds: number;
};

export const freshnessLimits = {
  display: { checkingAfterSeconds: 15, staleAfterSeconds: 20, expiredAfterSeconds: 5 * 60 },
  phone: { checkingAfterSeconds: 15, staleAfterSeconds: 60, expiredAfterSeconds: 10 * 60 },
} satisfies Record<string, FreshnessLimits>;

/** Milliseconds: wall clock and monotonic clock. */
export type ClockReading = { wallMs: number; monotonicMs: number };

export type ReceivedBeat = { beat: Beat; receivedAt: ClockReading };

/** Milliseconds. Sleep stops the monotonic clock and corrections move the wall clock: the longer span counts. */
export const elapsedMs = (since: ClockReading, now: ClockReading): number =>
  Math.max(now.monotonicMs - since.monotonicMs, now.wallMs - since.wallMs, 0);

/** Seconds; `null` when no staff device was ever seen. */
export function lastSeenAgeSeconds(
  clinicId: string,
  last: ReceivedBeat | null,
  now: ClockReading,
): number | null {
  const contactAt = last?.beat.contacts[clinicId];
  if (!last || !contactAt) return null;
  const ageWhenReceivedMs = Math.max(0, Date.parse(last.beat.at) - Date.parse(contactAt));
  return (ageWhenReceivedMs + elapsedMs(last.receivedAt, now)) / 1000;
}

export function freshnessOf(ageSeconds: number | null, limits: FreshnessLimits): Freshness {
  if (ageSeconds === null || ageSeconds > limits.expiredAfterSeconds) return 'expired';
  if (ageSeconds > limits.staleAfterSeconds) return 'stale';
  return ageSeconds > limits.checkingAfterSeconds ? 'checking' : 'live';
}

/** By one clock, as a server reads its own boards; `null` when no staff device was ever seen. */
export const freshnessAt = (contactAt: string | null, nowMs: number, limits: FreshnessLimits): Freshness =>
  freshnessOf(contactAt === null ? null : (nowMs - Date.parse(contactAt)) / 1000, limits);

export const readClocks = (): ClockReading => ({ wallMs: Date.now(), monotonicMs: performance.now() });

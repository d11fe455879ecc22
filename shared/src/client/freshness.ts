import type { Beat } from '../contract/board.js';

/** How far a screen may trust a clinic's figures (DESIGN.md §5). */
export type Freshness = 'live' | 'checking' | 'stale' | 'expired';

/** From which age (seconds) a screen shows each degree. */
export type FreshnessLimits = { checking: number; stale: number; expired: number };

/** A lobby screen nobody watches over gives up early; a phone's owner can judge a minute. */
export const freshnessLimits = {
  display: { checking: 15, stale: 20, expired: 5 * 60 },
  phone: { checking: 15, stale: 60, expired: 10 * 60 },
} satisfies Record<string, FreshnessLimits>;

/** One reading of a device's clocks, milliseconds: the wall's and the one that never steps back. */
export type Instant = { wall: number; monotonic: number };

/** A beat and when this device heard it. */
export type HeardBeat = { beat: Beat; heard: Instant };

/**
 * Milliseconds between two readings. A sleeping device halts the monotonic clock and a corrected
 * one moves the wall, so the longer span counts: doubt makes figures older, never younger.
 */
export const elapsed = (since: Instant, now: Instant): number =>
  Math.max(now.monotonic - since.monotonic, now.wall - since.wall, 0);

/**
 * Age in seconds of a clinic's last sign of life: its age when the server told of it, plus the time
 * since. `null` when no staff device of the clinic was ever heard.
 */
export function contactAge(clinicId: string, last: HeardBeat | null, now: Instant): number | null {
  const contactAt = last?.beat.contacts[clinicId];
  if (!last || !contactAt) return null;
  const ageWhenHeard = Math.max(0, Date.parse(last.beat.at) - Date.parse(contactAt));
  return (ageWhenHeard + elapsed(last.heard, now)) / 1000;
}

/** The degree an age falls in; an unknown age is never shown as live. */
export function freshnessOf(age: number | null, limits: FreshnessLimits): Freshness {
  if (age === null || age > limits.expired) return 'expired';
  if (age > limits.stale) return 'stale';
  return age > limits.checking ? 'checking' : 'live';
}

/** The wall time (milliseconds) of the clinic's last sign of life by this device's own clock. */
export const contactTime = (age: number, now: Instant): number => now.wall - age * 1000;

/** Reads this device's clocks. */
export const readClocks = (): Instant => ({ wall: Date.now(), monotonic: performance.now() });

/** After so many attempts a push service is not about to recover within what a message is good for. */
export const maxAttempts = 5;
const firstDelayMs = 1_000;
/** Spreads the messages that one answer has sent back. */
const spread = 0.5;

/** Milliseconds before the next attempt; a push service that names a time is asked again no sooner. */
export function retryDelayMs(attempt: number, retryAfter: string | null, nowMs: number): number {
  const named = retryAfter === null ? Number.NaN : readRetryAfter(retryAfter, nowMs);
  if (Number.isFinite(named)) return Math.max(0, named);
  return firstDelayMs * 2 ** (attempt - 1) * (1 + spread * Math.random());
}

/** Seconds or a date (RFC 9110). */
const readRetryAfter = (retryAfter: string, nowMs: number): number =>
  /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - nowMs;

export type LinkState =
  | { kind: 'connecting' }
  | { kind: 'asking'; refusals: number }
  | { kind: 'watching' }
  | { kind: 'offline' };

const askAgainMs = 2_000;
const longestPauseMs = 60_000;
/** Time alone rarely fixes these: retrying at the same rate would only add load. */
const lasting: ReadonlySet<string> = new Set(['rate-limited', 'unknown-clinic', 'invalid', 'forbidden']);

/** Milliseconds. `refusals` since the socket opened; `random` 0 to 1 spreads simultaneous retries. */
export function pauseBeforeAsking(code: string, refusals: number, random: number): number {
  const longest = lasting.has(code) ? Math.min(askAgainMs * 2 ** (refusals - 1), longestPauseMs) : askAgainMs;
  return longest * (0.5 + random / 2);
}

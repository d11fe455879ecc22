/** Where a viewer's link stands. Only a link that is watching is sent boards; beats alone come to each open one. */
export type LinkState =
  | { kind: 'connecting' }
  /** The socket is open, and no watch has been granted over it yet. */
  | { kind: 'asking'; refusals: number }
  | { kind: 'watching' }
  | { kind: 'offline' };

/** A refused watch is asked for again within this time (milliseconds). */
const askAgainMs = 2_000;
/** At most between two questions that are likely to be refused again. */
const longestPauseMs = 60_000;
/** Refusals that time alone hardly mends: asking at the same pace would only add to the load. */
const lasting: ReadonlySet<string> = new Set(['rate-limited', 'unknown-clinic', 'invalid', 'forbidden']);

/**
 * How long to wait before a watch that was refused is asked for again (milliseconds). `refusals`: since the
 * socket opened, this one included. `random`: 0 to 1; thousands that were refused at once ask spread over time.
 */
export function pauseBeforeAsking(code: string, refusals: number, random: number): number {
  const longest = lasting.has(code) ? Math.min(askAgainMs * 2 ** (refusals - 1), longestPauseMs) : askAgainMs;
  return longest * (0.5 + random / 2);
}

export type WatchState =
  | { kind: 'connecting' }
  | { kind: 'asking'; rejections: number }
  | { kind: 'watching' }
  | { kind: 'offline' };

const watchRetryMs = 2_000;
const maxWatchRetryMs = 60_000;
/** Time alone rarely fixes these: retrying at the same rate would only add load. */
const persistentCodes: ReadonlySet<string> = new Set([
  'rate-limited',
  'unknown-clinic',
  'invalid',
  'forbidden',
]);

/** Milliseconds. `rejections` since the socket opened; `random` 0 to 1 spreads simultaneous retries. */
export function watchRetryDelayMs(code: string, rejections: number, random: number): number {
  const longest = persistentCodes.has(code)
    ? Math.min(watchRetryMs * 2 ** (rejections - 1), maxWatchRetryMs)
    : watchRetryMs;
  return longest * (0.5 + random / 2);
}

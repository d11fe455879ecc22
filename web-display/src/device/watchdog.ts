/** A render loop silent for this long hangs. */
const hangTimeoutMs = 10_000;
const checkIntervalMs = 2_000;

export function startWatchdog(
  restart: () => void,
  monotonicMs: () => number,
): { beat: () => void; close: () => void } {
  let lastBeatMs = monotonicMs();
  const timer = setInterval(() => {
    if (monotonicMs() - lastBeatMs > hangTimeoutMs) restart();
  }, checkIntervalMs);
  return {
    beat: () => {
      lastBeatMs = monotonicMs();
    },
    close: () => clearInterval(timer),
  };
}

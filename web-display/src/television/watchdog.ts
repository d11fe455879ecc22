/** A render loop silent for this long hangs (DESIGN.md §5). */
const patience = 10_000;
const lookPeriod = 2_000;

export function startWatchdog(
  restart: () => void,
  monotonic: () => number,
): { beat: () => void; close: () => void } {
  let last = monotonic();
  const timer = setInterval(() => {
    if (monotonic() - last > patience) restart();
  }, lookPeriod);
  return {
    beat: () => {
      last = monotonic();
    },
    close: () => clearInterval(timer),
  };
}

/** Processor time of this thread (milliseconds); before Node 23.9 only the clock tells. */
function processor() {
  if (!process.threadCpuUsage) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** What the backtest measures an event's cost by. */
export const stopwatch = { clock: () => performance.now(), processor };

/** CPU time of this thread; wall-clock time before Node 23.9. */
function cpuTimeMs() {
  if (!process.threadCpuUsage) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export const stopwatch = { clock: () => performance.now(), processor: cpuTimeMs };

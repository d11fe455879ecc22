/** CPU time of this thread. */
function cpuTimeMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export const stopwatch = { clock: () => performance.now(), processor: cpuTimeMs };

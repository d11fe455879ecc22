type Load<Result> = { result: Result; milliseconds: number; cpuMicros: number; loadShare: number };

/** Runs `work`; resolves to its duration and the CPU this process used meanwhile, also as a share of a core. */
export async function measureLoad<Result>(work: () => Promise<Result>): Promise<Load<Result>> {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const result = await work();
  const milliseconds = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds, cpuMicros: user + system, loadShare: (user + system) / 1000 / milliseconds };
}

import { readdir, readFile } from 'node:fs/promises';

export type Usage = { cpuMicros: number; rssBytes: number };

/** CPU time (user and system) and resident memory of a process, from Linux's /proc. */
export async function readUsage(pid: number): Promise<Usage> {
  const threads = await readdir(`/proc/${pid}/task`);
  const times = await Promise.all(threads.map((thread) => readCpuMicros(`/proc/${pid}/task/${thread}`)));
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return {
    cpuMicros: times.reduce((sum, time) => sum + time, 0),
    rssBytes: 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]),
  };
}

/** schedstat counts nanoseconds, `stat` only hundredths of a second. */
async function readCpuMicros(thread: string): Promise<number> {
  const text = await readFile(`${thread}/schedstat`, 'utf8').catch(() => '0');
  return Number(text.split(' ')[0]) / 1000;
}

export async function measureUsage<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<Usage & { result: Result }> {
  const before = await readUsage(pid);
  const result = await work();
  const after = await readUsage(pid);
  return {
    result,
    cpuMicros: after.cpuMicros - before.cpuMicros,
    rssBytes: after.rssBytes - before.rssBytes,
  };
}

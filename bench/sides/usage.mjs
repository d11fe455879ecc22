import { readdir, readFile } from 'node:fs/promises';

/**
 * What a process has used so far. Reads Linux's /proc.
 * @param {number} pid
 * @returns {Promise<{ cpu: number, rss: number }>} cpu: user and system time (microseconds) · rss: resident memory (bytes)
 */
export async function usageOf(pid) {
  const threads = await readdir(`/proc/${pid}/task`);
  const times = await Promise.all(threads.map((thread) => cpuOf(`/proc/${pid}/task/${thread}`)));
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return {
    cpu: times.reduce((sum, time) => sum + time, 0),
    rss: 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]),
  };
}

/** To the nanosecond, where `stat` counts hundredths of a second. */
async function cpuOf(thread) {
  const text = await readFile(`${thread}/schedstat`, 'utf8').catch(() => '0');
  return Number(text.split(' ')[0]) / 1000;
}

/** What a process uses while `work` goes on. */
export async function usageDuring(pid, work) {
  const before = await usageOf(pid);
  const result = await work();
  const after = await usageOf(pid);
  return { result, cpu: after.cpu - before.cpu, rss: after.rss - before.rss };
}

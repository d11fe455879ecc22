import { availableParallelism } from 'node:os';
import { run } from '../../scripts/bootstrap/child-processes.ts';

/** The server has one core; the load client and Redis share the other. */
export const serverCore = 0;
export const loadCore = 1;

/** Pins all threads of a process to one core. Where that is not possible, figures vary more. */
export async function pinToCore(pid: number | undefined, core: number): Promise<void> {
  if (availableParallelism() < 2) return;
  await run('taskset', ['-a', '-p', '-c', String(core), String(pid)], { quiet: true });
}

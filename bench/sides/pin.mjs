import { availableParallelism } from 'node:os';
import { run } from '../../scripts/bootstrap/processes.mjs';

/** The server has a core to itself; whatever plays its users and its Redis has another. */
export const serverCore = 0;
export const loadCore = 1;

/**
 * Ties a process, with all its threads, to one core. Where that cannot be done everything shares all
 * cores, and figures scatter more.
 * @param {number} pid
 * @param {number} core
 */
export async function pin(pid, core) {
  if (availableParallelism() < 2) return;
  await run('taskset', ['-a', '-p', '-c', String(core), String(pid)], { quiet: true });
}

import { setTimeout as elapse } from 'node:timers/promises';
import { machineLoad } from '../../e2e/harness/machine-load.js';

/**
 * Resolves as `work` does; rejects, telling `what` it was, when that takes longer than `limit` (milliseconds), or
 * as many times longer as this machine was busy meanwhile.
 */
export async function within<Result>(
  limit: number,
  what: string,
  work: PromiseLike<Result>,
): Promise<Result> {
  const done = new AbortController();
  const late = tooLong(limit, what, done.signal);
  try {
    return await Promise.race([work, late]);
  } finally {
    // What was in time ends the wait, which tells so by rejecting.
    late.catch(() => undefined);
    done.abort();
  }
}

async function tooLong(limit: number, what: string, signal: AbortSignal): Promise<never> {
  const began = Date.now();
  await elapse(limit, undefined, { signal });
  const factor = machineLoad.worstSince(began);
  await elapse(limit * (factor - 1), undefined, { signal });
  throw new Error(`${what} stood still: not over after ${(limit * factor) / 1000} s`);
}

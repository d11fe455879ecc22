import { setTimeout as elapse } from 'node:timers/promises';
import { machineLoad } from '../../e2e/harness/machine-load.js';

/**
 * Resolves as `work` does; rejects with the name `what` after `limit` ms, or longer if the machine was busy.
 */
export async function withTimeout<Result>(
  limit: number,
  what: string,
  work: PromiseLike<Result>,
): Promise<Result> {
  const done = new AbortController();
  const late = rejectAfter(limit, what, done.signal);
  try {
    return await Promise.race([work, late]);
  } finally {
    // Ending the wait rejects it.
    late.catch(() => undefined);
    done.abort();
  }
}

async function rejectAfter(limit: number, what: string, signal: AbortSignal): Promise<never> {
  const began = Date.now();
  await elapse(limit, undefined, { signal });
  const factor = machineLoad.worstSince(began);
  await elapse(limit * (factor - 1), undefined, { signal });
  throw new Error(`${what} timed out after ${(limit * factor) / 1000} s`);
}

import { setTimeout as elapse } from 'node:timers/promises';
import { machineLoad } from '../../server/src/testing/machine-load.js';

/**
 * Resolves as `work` does; rejects with the name `what` after `timeoutMs`, or longer if the machine was busy.
 */
export async function withTimeout<Result>(
  timeoutMs: number,
  what: string,
  work: PromiseLike<Result>,
): Promise<Result> {
  const done = new AbortController();
  const late = rejectAfter(timeoutMs, what, done.signal);
  try {
    return await Promise.race([work, late]);
  } finally {
    // Ending the wait rejects it.
    late.catch(() => undefined);
    done.abort();
  }
}

async function rejectAfter(timeoutMs: number, what: string, signal: AbortSignal): Promise<never> {
  const began = Date.now();
  await elapse(timeoutMs, undefined, { signal });
  const factor = machineLoad.worstSince(began);
  await elapse(timeoutMs * (factor - 1), undefined, { signal });
  throw new Error(`${what} timed out after ${(timeoutMs * factor) / 1000} s`);
}

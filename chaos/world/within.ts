import { setTimeout as elapse } from 'node:timers/promises';

/** Resolves as `work` does; rejects, telling `what` it was, when that takes longer than `limit` (milliseconds). */
export async function within<Result>(
  limit: number,
  what: string,
  work: PromiseLike<Result>,
): Promise<Result> {
  const done = new AbortController();
  const tooLong = elapse(limit, undefined, { signal: done.signal }).then(() => {
    throw new Error(`${what} stood still: not over after ${limit / 1000} s`);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    // What was in time ends the wait, which tells so by rejecting.
    tooLong.catch(() => undefined);
    done.abort();
  }
}

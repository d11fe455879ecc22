import pLimit from 'p-limit';

export class MutexTimeoutError extends Error {
  constructor(timeoutMs: number) {
    super(`Not started within ${timeoutMs} ms, because earlier tasks are still running.`);
  }
}

/** Runs tasks one at a time in the order they came; a failed one does not stop the next. */
export class Mutex {
  readonly runExclusive = pLimit(1);

  /** Rejects with `MutexTimeoutError` after `timeoutMs` in the queue; the task then never runs. */
  runExclusiveWithin<Result>(timeoutMs: number, task: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      let isWaiting = true;
      const timer = setTimeout(() => {
        isWaiting = false;
        reject(new MutexTimeoutError(timeoutMs));
      }, timeoutMs);
      void this.runExclusive(async () => {
        clearTimeout(timer);
        if (isWaiting) await task().then(resolve, reject);
      });
    });
  }
}

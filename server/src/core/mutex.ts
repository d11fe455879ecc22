export class MutexTimeoutError extends Error {
  constructor(timeoutMs: number) {
    super(`Not started within ${timeoutMs} ms, because earlier tasks are still running.`);
  }
}

/** Runs tasks one at a time in the order they came; a failed one does not stop the next. */
export class Mutex {
  private last: Promise<unknown> = Promise.resolve();

  runExclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    const next = this.last.then(task, task);
    // The task's caller handles its failure.
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Rejects with `MutexTimeoutError` after `timeoutMs` in the queue; the task then never runs. */
  runExclusiveWithin<Result>(timeoutMs: number, task: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      let waiting = true;
      const timer = setTimeout(() => {
        waiting = false;
        reject(new MutexTimeoutError(timeoutMs));
      }, timeoutMs);
      void this.runExclusive(async () => {
        clearTimeout(timer);
        if (waiting) await task().then(resolve, reject);
      });
    });
  }
}

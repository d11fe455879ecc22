export class NotBegun extends Error {
  constructor(patience: number) {
    super(`Not started within ${patience} ms, because earlier tasks are still running.`);
  }
}

/** Runs tasks one at a time in the order they came; a failed one does not stop the next. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const next = this.last.then(task, task);
    // The task's caller handles its failure.
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Rejects with `MutexTimeoutError` after `timeoutMs` in the queue; the task then never runs. */
  runWithin<Result>(patience: number, task: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      let waiting = true;
      const timer = setTimeout(() => {
        waiting = false;
        reject(new NotBegun(patience));
      }, patience);
      void this.run(async () => {
        clearTimeout(timer);
        if (waiting) await task().then(resolve, reject);
      });
    });
  }
}

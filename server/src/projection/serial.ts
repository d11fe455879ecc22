/** A task waited too long for the ones before it and was never begun. */
export class NotBegun extends Error {
  constructor(patience: number) {
    super(`Not begun within ${patience} ms, because what came before it still waits.`);
  }
}

/** Runs tasks one after another, in the order they came, whatever became of the one before. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const next = this.last.then(task, task);
    // The caller of the task hears of its failure; the one behind it in the queue does not care.
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Rejects with `NotBegun` after `patience` milliseconds in the queue; the task is then never run. */
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

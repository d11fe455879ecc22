/** Runs tasks one after another, in the order they came, whatever became of the one before. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const next = this.last.then(task, task);
    // The caller of the task hears of its failure; the one behind it in the queue does not care.
    this.last = next.catch(() => undefined);
    return next;
  }
}

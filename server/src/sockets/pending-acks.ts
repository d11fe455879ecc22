type Ack = (answer: unknown) => void;

/** Acks that were asked for and not yet given: a server may not hang up on them. */
export class PendingAcks {
  private count = 0;
  private readonly waiting = new Set<() => void>();

  /** The same ack, counted until it is given. */
  track(ack: Ack): Ack {
    this.count += 1;
    return (answer) => {
      ack(answer);
      this.count -= 1;
      if (this.count > 0) return;
      for (const proceed of this.waiting) proceed();
      this.waiting.clear();
    };
  }

  /** Resolves once every ack has been given. */
  async given(): Promise<void> {
    if (this.count > 0) await new Promise<void>((proceed) => this.waiting.add(proceed));
  }
}

type Ack = (answer: unknown) => void;
type Asker = { connected: boolean; once: (event: 'disconnect', listener: () => void) => unknown };

/** Acks that were asked for and not yet given: a server may not hang up on them. */
export class PendingAcks {
  private count = 0;
  private readonly waiting = new Set<() => void>();

  /**
   * Makes each ack of one asker count until it is given, or until the asker is gone: a handler of
   * theirs is then given up on, and its ack would never come.
   */
  countFor(asker: Asker): (ack: Ack) => Ack {
    const open = new Set<Ack>();
    asker.once('disconnect', () => {
      this.settle(open.size);
      open.clear();
    });
    return (ack) => {
      if (!asker.connected) return ack;
      const counted: Ack = (answer) => {
        ack(answer);
        if (open.delete(counted)) this.settle(1);
      };
      open.add(counted);
      this.count += 1;
      return counted;
    };
  }

  /** Resolves once every ack has been given. */
  async given(): Promise<void> {
    if (this.count > 0) await new Promise<void>((proceed) => this.waiting.add(proceed));
  }

  private settle(acks: number): void {
    this.count -= acks;
    if (this.count > 0) return;
    for (const proceed of this.waiting) proceed();
    this.waiting.clear();
  }
}

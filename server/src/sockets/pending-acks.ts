type Ack = (answer: unknown) => void;
type AckClient = { connected: boolean; once: (event: 'disconnect', listener: () => void) => unknown };

/** Acks not answered yet; the server waits for them before it closes. */
export class PendingAcks {
  private count = 0;
  private readonly waiters = new Set<() => void>();

  /** Counts each ack until it is answered or its client disconnects: that handler's ack may never come. */
  trackFor(client: AckClient): (ack: Ack) => Ack {
    const open = new Set<Ack>();
    client.once('disconnect', () => {
      this.settle(open.size);
      open.clear();
    });
    return (ack) => {
      if (!client.connected) return ack;
      const counted: Ack = (answer) => {
        ack(answer);
        if (open.delete(counted)) this.settle(1);
      };
      open.add(counted);
      this.count += 1;
      return counted;
    };
  }

  async whenSettled(): Promise<void> {
    if (this.count > 0) await new Promise<void>((proceed) => this.waiters.add(proceed));
  }

  private settle(acks: number): void {
    this.count -= acks;
    if (this.count > 0) return;
    for (const proceed of this.waiters) proceed();
    this.waiters.clear();
  }
}

const maxPerTick = 10;

/** Starts a few handshakes per event-loop tick: thousands at once would delay everybody's commands. */
export class HandshakeQueue {
  private readonly waiting: (() => void)[] = [];
  private remaining = maxPerTick;
  private isScheduled = false;

  enqueue(start: () => void): void {
    this.waiting.push(start);
    this.startNext();
    if (!this.isScheduled) setImmediate(() => this.onTick());
    this.isScheduled = true;
  }

  private startNext(): void {
    const starting = this.waiting.splice(0, this.remaining);
    this.remaining -= starting.length;
    for (const start of starting) start();
  }

  private onTick(): void {
    this.remaining = maxPerTick;
    this.startNext();
    this.isScheduled = this.remaining < maxPerTick;
    if (this.isScheduled) setImmediate(() => this.onTick());
  }
}

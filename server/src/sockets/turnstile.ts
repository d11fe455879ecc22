const atOnce = 10;

/** Starts a few handshakes per event-loop tick: thousands at once would delay everybody's commands. */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];
  private room = atOnce;
  private isTurning = false;

  pass(enter: () => void): void {
    this.waiting.push(enter);
    this.letIn();
    if (!this.isTurning) setImmediate(() => this.turn());
    this.isTurning = true;
  }

  private letIn(): void {
    const entering = this.waiting.splice(0, this.room);
    this.room -= entering.length;
    for (const enter of entering) enter();
  }

  private turn(): void {
    this.room = atOnce;
    this.letIn();
    this.isTurning = this.room < atOnce;
    if (this.isTurning) setImmediate(() => this.turn());
  }
}

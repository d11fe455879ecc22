/** So many enter before whatever else has come is looked at. */
const atOnce = 10;

/**
 * Lets few in at once: those at the head of a crowd at their coming, the others by as many at each turn of the
 * event loop, in the order they came. Thousands of handshakes in one turn would keep everybody's taps waiting.
 */
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

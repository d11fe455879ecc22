/** The only place the server reads the time; tests replace it. */
export class Clock {
  /** Milliseconds since the Unix epoch. */
  milliseconds(): number {
    return Date.now();
  }

  now(): string {
    return new Date(this.milliseconds()).toISOString();
  }
}

/** The only place the server reads the time; tests replace it. */
export class Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number {
    return Date.now();
  }

  nowIso(): string {
    return new Date(this.nowMs()).toISOString();
  }
}

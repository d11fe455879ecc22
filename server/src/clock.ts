/** The server's clock: the only place time is read. Tests put their own in its stead. */
export class Clock {
  /** Milliseconds since 1970. */
  milliseconds(): number {
    return Date.now();
  }

  /** ISO-8601 UTC. */
  now(): string {
    return new Date(this.milliseconds()).toISOString();
  }
}

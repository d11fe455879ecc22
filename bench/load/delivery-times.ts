/** When each version of each topic arrived, once per viewer (`performance.now()`). */
export class DeliveryTimes {
  #topics = new Map<string, Map<number, number[]>>();
  pushes = 0;

  record(topic: string, version: number | null, at: number): void {
    this.pushes += 1;
    if (version === null) return;
    const versions = this.#topics.get(topic) ?? new Map<number, number[]>();
    if (versions.size === 0) this.#topics.set(topic, versions);
    const times = versions.get(version);
    if (times) times.push(at);
    else versions.set(version, [at]);
  }

  countReached(topic: string, version: number): number {
    let reached = 0;
    for (const [each, times] of this.#topics.get(topic) ?? [])
      if (each >= version) reached = Math.max(reached, times.length);
    return reached;
  }

  /** When each viewer received this version or the first later one. */
  timesOf(topic: string, version: number): readonly number[] {
    const versions = this.#topics.get(topic) ?? new Map<number, number[]>();
    const first = Math.min(...[...versions.keys()].filter((one) => one >= version));
    return versions.get(first) ?? [];
  }

  clear(): void {
    this.#topics.clear();
    this.pushes = 0;
  }
}

/** When each version of each topic arrived, once per viewer (`performance.now()`). */
export class DeliveryTimes {
  #topics = new Map();
  pushes = 0;

  record(topic, version, at) {
    this.pushes += 1;
    if (version === null) return;
    const versions = this.#topics.get(topic) ?? new Map();
    if (versions.size === 0) this.#topics.set(topic, versions);
    const times = versions.get(version);
    if (times) times.push(at);
    else versions.set(version, [at]);
  }

  countReached(topic, version) {
    let reached = 0;
    for (const [each, times] of this.#topics.get(topic) ?? [])
      if (each >= version) reached = Math.max(reached, times.length);
    return reached;
  }

  /** When each viewer received this version or the first later one. */
  timesOf(topic, version) {
    const versions = this.#topics.get(topic) ?? new Map();
    const first = [...versions.keys()].filter((one) => one >= version).sort((a, b) => a - b)[0];
    return versions.get(first) ?? [];
  }

  clear() {
    this.#topics.clear();
    this.pushes = 0;
  }
}

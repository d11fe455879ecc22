/** Calls `flush` at once, then at most once per interval and key; it must read the latest state itself. */
export class FoldWindow<Key> {
  private readonly open = new Map<Key, { again: boolean; timer: NodeJS.Timeout }>();

  constructor(
    private readonly flush: (key: Key) => void,
    private readonly length: number,
  ) {}

  change(key: Key): void {
    const window = this.open.get(key);
    if (window) window.again = true;
    else this.begin(key);
  }

  close(): void {
    for (const { timer } of this.open.values()) clearTimeout(timer);
    this.open.clear();
  }

  private begin(key: Key): void {
    this.open.set(key, { again: false, timer: setTimeout(() => this.end(key), this.length) });
    this.flush(key);
  }

  private end(key: Key): void {
    const again = this.open.get(key)?.again ?? false;
    this.open.delete(key);
    if (again) this.begin(key);
  }
}

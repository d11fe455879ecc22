/** Calls `flush` at once, then at most once per interval and key; it must read the latest state itself. */
export class KeyedThrottle<Key> {
  private readonly windows = new Map<Key, { again: boolean; timer: NodeJS.Timeout }>();

  constructor(
    private readonly flush: (key: Key) => void,
    private readonly intervalMs: number,
  ) {}

  trigger(key: Key): void {
    const window = this.windows.get(key);
    if (window) window.again = true;
    else this.openWindow(key);
  }

  close(): void {
    for (const { timer } of this.windows.values()) clearTimeout(timer);
    this.windows.clear();
  }

  private openWindow(key: Key): void {
    this.windows.set(key, { again: false, timer: setTimeout(() => this.closeWindow(key), this.intervalMs) });
    this.flush(key);
  }

  private closeWindow(key: Key): void {
    const isPending = this.windows.get(key)?.again ?? false;
    this.windows.delete(key);
    if (isPending) this.openWindow(key);
  }
}

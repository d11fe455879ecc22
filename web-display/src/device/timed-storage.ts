/** Keeps a value across reloads, and returns it for `maxAgeSeconds`. */
export function timedStorage<Value extends object>(key: string, maxAgeSeconds: number) {
  return {
    load(): Value | null {
      try {
        const stored: (Value & { at: number }) | null = JSON.parse(localStorage.getItem(key) ?? 'null');
        const ageMs = stored ? Date.now() - stored.at : Number.POSITIVE_INFINITY;
        return ageMs >= 0 && ageMs <= maxAgeSeconds * 1000 ? stored : null;
      } catch {
        // Storage blocked, or written by another build; the next save replaces it.
        return null;
      }
    },
    save(value: Value): void {
      try {
        localStorage.setItem(key, JSON.stringify({ ...value, at: Date.now() }));
      } catch {
        // Storage full or blocked: only a reload forgets the value.
      }
    },
  };
}

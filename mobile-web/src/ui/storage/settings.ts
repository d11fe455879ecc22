/** A stored setting, or `null` where none exists or storage is blocked (private windows, policies). */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Stores a setting. Where storage is blocked or full, the setting lasts as long as the page. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Blocked or full: only the stored choice is lost.
  }
}

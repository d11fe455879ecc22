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

export const readJsonSetting = <Value>(name: string): Value | null => parseJson(readSetting(name));

export const writeJsonSetting = (name: string, value: unknown): void =>
  writeSetting(name, JSON.stringify(value));

/** `null` for no text, and for truncated or foreign text. */
export function parseJson<Value>(text: string | null | undefined): Value | null {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return null;
  }
}

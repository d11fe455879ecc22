import type { Language } from '@hannun/shared/i18n';

const storageKey = 'hannun:language';

/** The language chosen on this device, else Korean unless the browser prefers English. */
export function loadLanguage(): Language {
  const chosen = readSetting(storageKey);
  if (chosen === 'ko' || chosen === 'en') return chosen;
  return navigator.language.startsWith('ko') || !navigator.languages.some((tag) => tag.startsWith('en'))
    ? 'ko'
    : 'en';
}

export const saveLanguage = (language: Language): void => writeSetting(storageKey, language);

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

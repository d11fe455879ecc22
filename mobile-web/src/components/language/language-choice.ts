import type { Language } from '@hannun/shared/i18n';

const key = 'hannun:language';

/** The language this device was set to, else Korean unless its owner reads English first. */
export function rememberedLanguage(): Language {
  const chosen = readSetting(key);
  if (chosen === 'ko' || chosen === 'en') return chosen;
  return navigator.language.startsWith('ko') || !navigator.languages.some((tag) => tag.startsWith('en'))
    ? 'ko'
    : 'en';
}

export const rememberLanguage = (language: Language): void => writeSetting(key, language);

/** A setting of this device, or `null` where none is kept or storage is barred (private windows, policies). */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a setting on this device. Where storage is barred or full the setting lasts as long as the page. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Barred or full: nothing is lost but the memory of it, and the page works on.
  }
}

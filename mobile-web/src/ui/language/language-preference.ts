import { readSetting, writeSetting } from '../storage/settings.js';

const storageKey = 'hannun:language';

/** The language chosen on this device, else the first of the browser's that is `supported`, else Korean. */
export function preferredLanguage<Language extends string>(supported: readonly Language[]): Language | 'ko' {
  const find = (tag: string | null) => supported.find((language) => language === tag);
  const tags = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return find(readSetting(storageKey)) ?? tags.map(find).find(Boolean) ?? 'ko';
}

export const saveLanguage = (language: string): void => writeSetting(storageKey, language);

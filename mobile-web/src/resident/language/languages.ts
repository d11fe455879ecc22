import { readSetting, writeSetting } from '../../components/language/language-choice.js';
import { ko } from '../words/ko.js';
import type { WordList } from '../words/word-list.js';

export const languageNames = {
  ko: '한국어',
  en: 'English',
  zh: '中文',
  vi: 'Tiếng Việt',
  ja: '日本語',
  th: 'ไทย',
  ru: 'Русский',
} as const;

export type ResidentLanguage = keyof typeof languageNames;
export const residentLanguages = Object.keys(languageNames) as readonly ResidentLanguage[];

const key = 'hannun:language';

/** Korean is part of the first load; other languages load on demand. */
const lists: Record<ResidentLanguage, () => Promise<WordList>> = {
  ko: async () => ko,
  en: async () => (await import('../words/en.js')).en,
  zh: async () => (await import('../words/zh.js')).zh,
  vi: async () => (await import('../words/vi.js')).vi,
  ja: async () => (await import('../words/ja.js')).ja,
  th: async () => (await import('../words/th.js')).th,
  ru: async () => (await import('../words/ru.js')).ru,
};

/** Rejects when the messages cannot be fetched. */
export const loadWords = (language: ResidentLanguage): Promise<WordList> => lists[language]();

const isLanguage = (tag: string | null): tag is ResidentLanguage =>
  residentLanguages.some((language) => language === tag);

/** The language chosen on this phone, else the first supported one of the browser, else Korean. */
export function preferredLanguage(): ResidentLanguage {
  const chosen = readSetting(key);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'ko';
}

export const rememberLanguage = (language: ResidentLanguage): void => writeSetting(key, language);

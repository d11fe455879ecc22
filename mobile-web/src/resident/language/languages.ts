import { readSetting, writeSetting } from '../../ui/language/language-preference.js';
import { ko } from '../messages/ko.js';
import type { Messages } from '../messages/message-types.js';

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

const storageKey = 'hannun:language';

/** Korean is part of the first load; other languages load on demand. */
const messageLoaders: Record<ResidentLanguage, () => Promise<Messages>> = {
  ko: async () => ko,
  en: async () => (await import('../messages/en.js')).en,
  zh: async () => (await import('../messages/zh.js')).zh,
  vi: async () => (await import('../messages/vi.js')).vi,
  ja: async () => (await import('../messages/ja.js')).ja,
  th: async () => (await import('../messages/th.js')).th,
  ru: async () => (await import('../messages/ru.js')).ru,
};

/** Rejects when the messages cannot be fetched. */
export const loadMessages = (language: ResidentLanguage): Promise<Messages> => messageLoaders[language]();

const isResidentLanguage = (tag: string | null): tag is ResidentLanguage =>
  residentLanguages.some((language) => language === tag);

/** The language chosen on this phone, else the first supported one of the browser, else Korean. */
export function preferredLanguage(): ResidentLanguage {
  const chosen = readSetting(storageKey);
  if (isResidentLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isResidentLanguage) ?? 'ko';
}

export const saveLanguage = (language: ResidentLanguage): void => writeSetting(storageKey, language);

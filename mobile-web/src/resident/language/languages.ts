import type { ResidentLanguage } from '@hannun/shared/i18n';
import { ko, type Messages } from '../messages/ko.js';

export const languageNames: Readonly<Record<ResidentLanguage, string>> = {
  ko: '한국어',
  en: 'English',
  zh: '中文',
  vi: 'Tiếng Việt',
  ja: '日本語',
  th: 'ไทย',
  ru: 'Русский',
};

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
export const loadMessages = async (language: ResidentLanguage): Promise<[Messages]> => [
  await messageLoaders[language](),
];

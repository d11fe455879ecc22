import { type ResidentLanguage, residentLanguages } from '@hannun/shared/i18n';
import { preferredLanguage } from '../../ui/language/language-preference.js';
import type { Messages } from '../messages/ko.js';
import { koList } from '../messages/ko-list.js';

export const languageNames: Readonly<Record<ResidentLanguage, string>> = {
  ko: '한국어',
  en: 'English',
  zh: '中文',
  vi: 'Tiếng Việt',
  ja: '日本語',
  th: 'ไทย',
  ru: 'Русский',
};

/** The Korean texts of the list are part of the first load; all others load on demand. */
const messageLoaders: Record<ResidentLanguage, () => Promise<Messages>> = {
  ko: async () => (await import('../messages/ko.js')).ko,
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

/** What the list is readable with at once; `null`: this language is loaded before the first render. */
export const firstMessages = (language: ResidentLanguage): readonly Partial<Messages>[] | null =>
  language === 'ko' ? [koList] : null;

/** Before a page that loads on demand appears, its texts must be there. */
export async function loadPageMessages(): Promise<void> {
  if (preferredLanguage(residentLanguages) === 'ko') await loadMessages('ko');
}

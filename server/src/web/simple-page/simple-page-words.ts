import { createTranslate, type MessageKey, type ResidentLanguage, type Translate } from '@hannun/shared/i18n';
import { en } from './messages/en.js';
import { ja } from './messages/ja.js';
import { ko, type SimplePageMessages } from './messages/ko.js';
import { ru } from './messages/ru.js';
import { th } from './messages/th.js';
import { vi } from './messages/vi.js';
import { zh } from './messages/zh.js';

export type Words = Translate<MessageKey<SimplePageMessages>>;

const messages: Record<ResidentLanguage, SimplePageMessages> = { ko, en, zh, vi, ja, th, ru };
const made: Partial<Record<ResidentLanguage, Words>> = {};

/** Made once a language is asked for. */
export function wordsIn(language: ResidentLanguage): Words {
  made[language] ??= createTranslate(language, [messages[language]]);
  return made[language];
}

/** Each language by its own name. */
export const languageNames: Readonly<Record<ResidentLanguage, string>> = {
  ko: '한국어',
  en: 'English',
  zh: '中文',
  vi: 'Tiếng Việt',
  ja: '日本語',
  th: 'ไทย',
  ru: 'Русский',
};

import type { ResidentLanguage, Translate as TranslateKey } from '@hannun/shared/i18n';
import { createTranslationContext, type Translation as TranslationOf } from '@hannun/shared/i18n/react';
import { saveLanguage } from '../../ui/language/language-preference.js';
import type { MessageKey } from '../messages/ko.js';
import { loadMessages } from './languages.js';

export type Translation = TranslationOf<MessageKey, ResidentLanguage>;
export type Translate = TranslateKey<MessageKey>;

export const { TranslationProvider, useTranslation } = createTranslationContext({
  loadMessages,
  saveLanguage,
});

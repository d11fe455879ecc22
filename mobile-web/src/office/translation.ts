import type { MessageKey as KeyOf, Language, Translate as TranslateKey } from '@hannun/shared/i18n';
import { createTranslationContext } from '@hannun/shared/i18n/react';
import { saveLanguage } from '../ui/language/language-preference.js';
import { messagesIn } from './messages.js';

export type MessageKey = KeyOf<ReturnType<typeof messagesIn>[number]>;
export type Translate = TranslateKey<MessageKey>;

export const { TranslationProvider, useTranslation } = createTranslationContext({
  loadMessages: async (language: Language) => messagesIn(language),
  saveLanguage,
});

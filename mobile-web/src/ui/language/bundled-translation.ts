import type { Language } from '@hannun/shared/i18n';
import { createTranslationContext } from '@hannun/shared/i18n/react';
import { saveLanguage } from './language-preference.js';

/** The translation of an app whose messages are all in its bundle. */
export const createBundledTranslation = <M extends object>(
  messagesIn: (language: Language) => readonly M[],
) =>
  createTranslationContext({
    loadMessages: async (language: Language) => messagesIn(language),
    saveLanguage,
  });

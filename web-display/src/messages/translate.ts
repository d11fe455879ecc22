import { commonMessages, createTranslator, type Language } from '@hannun/shared/i18n';
import { displayMessages } from './display-messages.js';

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Both languages at once: everyone in the room reads the same screen. */
export const t: Readonly<Record<Language, Translate>> = {
  ko: createTranslate('ko'),
  en: createTranslate('en'),
};

function createTranslate(language: Language): Translate {
  const translator = createTranslator(language, commonMessages, displayMessages);
  return (key, values) => translator.t(key, { ...values });
}

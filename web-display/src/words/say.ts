import { commonMessages, createTranslator, type Language } from '@hannun/shared/i18n';
import { displayWords } from './display-words.js';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Both languages at once: everyone in the room reads the same screen. */
export const say: Readonly<Record<Language, Say>> = { ko: sayIn('ko'), en: sayIn('en') };

function sayIn(language: Language): Say {
  const translator = createTranslator(language, commonMessages, displayWords);
  return (key, values) => translator.t(key, { ...values });
}

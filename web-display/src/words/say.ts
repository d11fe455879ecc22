import { common, createTranslator, type Language } from '@hannun/shared/i18n';
import { displayWords } from './display-words.js';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Both languages at once: a lobby screen speaks to everyone in the room and nobody can switch it. */
export const say: Readonly<Record<Language, Say>> = { ko: sayIn('ko'), en: sayIn('en') };

function sayIn(language: Language): Say {
  const translator = createTranslator(language, common, displayWords);
  return (key, values) => translator.t(key, { ...values });
}

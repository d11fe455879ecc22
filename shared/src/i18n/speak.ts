import i18next, { type i18n, type Resource } from 'i18next';

export type Language = 'ko' | 'en';
export const languages: readonly Language[] = ['ko', 'en'];

/** Words by language; both languages must hold the same keys. */
export type Words = { ko: object; en: object };

/**
 * Makes a translator over the given words, Korean where nothing else is asked for.
 * Later words win over earlier ones with the same key.
 */
export function createTranslator(language: Language, ...words: readonly Words[]): i18n {
  const translator = i18next.createInstance();
  const resources: Resource = {
    ko: { translation: Object.assign({}, ...words.map(({ ko }) => ko)) },
    en: { translation: Object.assign({}, ...words.map(({ en }) => en)) },
  };
  void translator.init({
    lng: language,
    fallbackLng: 'ko',
    resources,
    initAsync: false,
    // A language may do without a word that Korean needs, such as one that counts people.
    returnEmptyString: true,
    interpolation: { escapeValue: false },
  });
  return translator;
}

import i18next, { type i18n, type Resource } from 'i18next';

export type Language = 'ko' | 'en';
export const languages: readonly Language[] = ['ko', 'en'];

/** Both languages must have the same keys. */
export type Messages = { ko: object; en: object };

/** Falls back to Korean. Later messages win over earlier ones. */
export function createTranslator(language: Language, ...words: readonly Messages[]): i18n {
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
    // A language may leave a Korean-only message empty.
    returnEmptyString: true,
    interpolation: { escapeValue: false },
  });
  return translator;
}

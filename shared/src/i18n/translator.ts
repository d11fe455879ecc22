import i18next from 'i18next';
import type { MessageKey, Translate, Translated } from './message-types.js';

/** A feature's messages in Korean and English. It does not compile where one of them lacks a key. */
export const defineMessages = <const Korean extends object>(messages: {
  ko: Korean;
  en: Translated<NoInfer<Korean>>;
}) => messages;

/** A translate function over all `messages`, which are in the same `language`. */
export function createTranslate<M extends readonly object[]>(
  language: string,
  messages: M,
): Translate<MessageKey<M[number]>> {
  const translator = i18next.createInstance();
  void translator.init({
    lng: language,
    resources: { [language]: { translation: Object.assign({}, ...messages) } },
    initAsync: false,
    // The library’s own choice is to show the key.
    returnEmptyString: true,
    interpolation: { escapeValue: false },
  });
  return (key: string, values) => translator.t(key, { ...values });
}

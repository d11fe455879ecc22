import type { LocalizedText } from '@hannun/shared/contract';
import i18next, { type i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { MessageKey, Messages } from '../messages/message-types.js';
import { loadMessages, type ResidentLanguage, saveLanguage } from './languages.js';

/** Translates a message key; `values` fill its `{{placeholders}}`. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

export type Translation = {
  language: ResidentLanguage;
  t: Translate;
  /** Picks the reader's language from a name given in Korean and English. */
  localize: (name: LocalizedText) => string;
  setLanguage: (language: ResidentLanguage) => void;
};

const TranslationContext = createContext<Translation | null>(null);

type TranslationProviderProps = { language: ResidentLanguage; messages: Messages; children: ReactNode };

/** `messages` are the messages of the initial `language`. */
export function TranslationProvider({
  language: initialLanguage,
  messages,
  children,
}: TranslationProviderProps) {
  const [loaded, setLoaded] = useState({ language: initialLanguage, messages });
  const translation = useMemo(() => createTranslation(loaded, setLoaded), [loaded]);
  useEffect(() => {
    document.documentElement.lang = loaded.language === 'zh' ? 'zh-Hans' : loaded.language;
  }, [loaded.language]);
  return <TranslationContext value={translation}>{children}</TranslationContext>;
}

type LoadedLanguage = { language: ResidentLanguage; messages: Messages };

/** `onLoaded` receives another language's messages once they are loaded. */
export function createTranslation(
  { language, messages }: LoadedLanguage,
  onLoaded: (spoken: LoadedLanguage) => void,
): Translation {
  const translator = createTranslator(language, messages);
  return {
    language,
    t: (key, values) => translator.t(key, { ...values }),
    localize: ({ ko, en }) => (language === 'ko' ? ko : en),
    setLanguage(chosen) {
      saveLanguage(chosen);
      // Offline: the page stays in its current language.
      void loadMessages(chosen).then(
        (loaded) => onLoaded({ language: chosen, messages: loaded }),
        () => undefined,
      );
    },
  };
}

function createTranslator(language: ResidentLanguage, messages: Messages): i18n {
  const translator = i18next.createInstance();
  void translator.init({
    lng: language,
    resources: { [language]: { translation: messages } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return translator;
}

/** The translation of the nearest provider. Throws where there is none. */
export function useTranslation(): Translation {
  const translation = useContext(TranslationContext);
  if (!translation) throw new Error('useTranslation needs a TranslationProvider above it');
  return translation;
}

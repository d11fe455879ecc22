import { createTranslator, type Language, type Messages } from '@hannun/shared/i18n';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { loadLanguage, saveLanguage } from './language-preference.js';

/** Translates a message key; `values` fill its `{{placeholders}}`. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export type Translation = { language: Language; t: Translate; setLanguage: (language: Language) => void };

const TranslationContext = createContext<Translation | null>(null);

type LanguageProviderProps = {
  messages: readonly Messages[];
  initialLanguage?: Language;
  children: ReactNode;
};

/** Provides the translation to its children. Starts with `initialLanguage`, else with the stored choice. */
export function LanguageProvider({ messages, initialLanguage, children }: LanguageProviderProps) {
  const [language, setCurrentLanguage] = useState(initialLanguage ?? loadLanguage);
  const translation = useMemo((): Translation => {
    const translator = createTranslator(language, ...messages);
    return {
      language,
      t: (key, values) => translator.t(key, { ...values }),
      setLanguage(chosen) {
        saveLanguage(chosen);
        setCurrentLanguage(chosen);
      },
    };
  }, [language, messages]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <TranslationContext value={translation}>{children}</TranslationContext>;
}

/** The translation of the nearest `LanguageProvider`. Throws where there is none. */
export function useTranslation(): Translation {
  const translation = useContext(TranslationContext);
  if (!translation) throw new Error('useTranslation needs a LanguageProvider above it');
  return translation;
}

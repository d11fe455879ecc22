import { createTranslator, type Language, type Messages } from '@hannun/shared/i18n';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { rememberedLanguage, rememberLanguage } from './language-choice.js';

/** Translates a message key; `values` fill its `{{placeholders}}`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export type Speech = { language: Language; say: Say; speak: (language: Language) => void };

const SpeechContext = createContext<Speech | null>(null);

type LanguageProviderProps = { words: readonly Messages[]; language?: Language; children: ReactNode };

/** Provides the translation to its children. Starts with `initialLanguage`, else with the stored choice. */
export function LanguageProvider({ words, language: first, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(first ?? rememberedLanguage);
  const speech = useMemo((): Speech => {
    const translator = createTranslator(language, ...words);
    return {
      language,
      say: (key, values) => translator.t(key, { ...values }),
      speak(chosen) {
        rememberLanguage(chosen);
        setLanguage(chosen);
      },
    };
  }, [language, words]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The translation of the nearest `LanguageProvider`. Throws where there is none. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useTranslation needs a LanguageProvider above it');
  return speech;
}

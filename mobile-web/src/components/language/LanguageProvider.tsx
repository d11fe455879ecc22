import { createTranslator, type Language, type Words } from '@hannun/shared/i18n';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { rememberedLanguage, rememberLanguage } from './language-choice.js';

/** Says the words kept under a key; `values` fill its `{{places}}`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export type Speech = { language: Language; say: Say; speak: (language: Language) => void };

const SpeechContext = createContext<Speech | null>(null);

type LanguageProviderProps = { words: readonly Words[]; language?: Language; children: ReactNode };

/** Gives the parts below it their words. Starts with `language`, else with what this device remembers. */
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

/** The words of the nearest `LanguageProvider`. Throws where there is none: that is a bug. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a LanguageProvider above it');
  return speech;
}

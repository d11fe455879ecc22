import type { LocalizedText } from '@hannun/shared';
import i18next, { type i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { WordKey, WordList } from '../words/word-list.js';
import { loadWords, type ResidentLanguage, rememberLanguage } from './languages.js';

/** Translates a message key; `values` fill its `{{placeholders}}`. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export type Speech = {
  language: ResidentLanguage;
  say: Say;
  /** Picks the reader's language from a name given in Korean and English. */
  named: (name: LocalizedText) => string;
  speak: (language: ResidentLanguage) => void;
};

const SpeechContext = createContext<Speech | null>(null);

type SpeechProviderProps = { language: ResidentLanguage; words: WordList; children: ReactNode };

/** `messages` are the messages of the initial `language`. */
export function SpeechProvider({ language: first, words, children }: SpeechProviderProps) {
  const [spoken, setSpoken] = useState({ language: first, words });
  const speech = useMemo(() => speechIn(spoken, setSpoken), [spoken]);
  useEffect(() => {
    document.documentElement.lang = spoken.language === 'zh' ? 'zh-Hans' : spoken.language;
  }, [spoken.language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

type Spoken = { language: ResidentLanguage; words: WordList };

/** `onLoaded` receives another language's messages once they are loaded. */
export function speechIn({ language, words }: Spoken, change: (spoken: Spoken) => void): Speech {
  const translator = translatorOf(language, words);
  return {
    language,
    say: (key, values) => translator.t(key, { ...values }),
    named: ({ ko, en }) => (language === 'ko' ? ko : en),
    speak(chosen) {
      rememberLanguage(chosen);
      // Offline: the page stays in its current language.
      void loadWords(chosen).then(
        (loaded) => change({ language: chosen, words: loaded }),
        () => undefined,
      );
    },
  };
}

function translatorOf(language: ResidentLanguage, words: WordList): i18n {
  const translator = i18next.createInstance();
  void translator.init({
    lng: language,
    resources: { [language]: { translation: words } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return translator;
}

/** The translation of the nearest provider. Throws where there is none. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useTranslation needs a TranslationProvider above it');
  return speech;
}

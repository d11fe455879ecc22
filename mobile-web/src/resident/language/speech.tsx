import type { Localized } from '@hannun/shared';
import i18next, { type i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { WordKey, WordList } from '../words/word-list.js';
import { loadWords, type ResidentLanguage, rememberLanguage } from './languages.js';

/** Says the words kept under a key; `values` fill its `{{places}}`. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export type Speech = {
  language: ResidentLanguage;
  say: Say;
  /** A name the office gave in Korean and English, in the nearer of the two. */
  named: (name: Localized) => string;
  speak: (language: ResidentLanguage) => void;
};

const SpeechContext = createContext<Speech | null>(null);

type SpeechProviderProps = { language: ResidentLanguage; words: WordList; children: ReactNode };

/** Gives the parts below it their words. `words` are those of the first `language`. */
export function SpeechProvider({ language: first, words, children }: SpeechProviderProps) {
  const [spoken, setSpoken] = useState({ language: first, words });
  const speech = useMemo(() => speechIn(spoken, setSpoken), [spoken]);
  useEffect(() => {
    document.documentElement.lang = spoken.language === 'zh' ? 'zh-Hans' : spoken.language;
  }, [spoken.language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

type Spoken = { language: ResidentLanguage; words: WordList };

/** What one language says; `change` takes another language's words in. */
export function speechIn({ language, words }: Spoken, change: (spoken: Spoken) => void): Speech {
  const translator = translatorOf(language, words);
  return {
    language,
    say: (key, values) => translator.t(key, { ...values }),
    named: ({ ko, en }) => (language === 'ko' ? ko : en),
    speak(chosen) {
      rememberLanguage(chosen);
      // Without a network the words cannot come; the page stays in the language it has.
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

/** The words of the nearest `SpeechProvider`. Throws where there is none: that is a bug. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a SpeechProvider above it');
  return speech;
}

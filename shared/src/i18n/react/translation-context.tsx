import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { LocalizedText } from '../../contract/clinic.js';
import type { MessageKey, Translate } from '../message-types.js';
import { createTranslate } from '../translator.js';

export type Translation<Key extends string, Language extends string> = {
  language: Language;
  t: Translate<Key>;
  /** Picks the reader's language from a text given in Korean and English. */
  localize: (text: LocalizedText) => string;
  setLanguage: (language: Language) => void;
};

type MessageSource<Language extends string, M extends object> = {
  /** Rejects when the messages cannot be fetched: the page then stays in its language. */
  loadMessages: (language: Language) => Promise<readonly M[]>;
  saveLanguage: (language: Language) => void;
};

const LanguageContext = createContext('ko');

/** The reader's language, for components that several apps use. */
export const useLanguage = (): string => useContext(LanguageContext);

/** The provider and the hook of an app. The keys that its `t` accepts are those of the messages it loads. */
export function createTranslationContext<Language extends string, M extends object>({
  loadMessages,
  saveLanguage,
}: MessageSource<Language, M>) {
  type AppTranslation = Translation<MessageKey<M>, Language>;
  type ProviderProps = {
    language: Language;
    messages: readonly Partial<M>[];
    isPartial?: boolean;
    children: ReactNode;
  };
  const TranslationContext = createContext<AppTranslation | null>(null);

  /** `messages` are those of the initial `language`; `isPartial`: the others follow after the first render. */
  function TranslationProvider({ language, messages, isPartial = false, children }: ProviderProps) {
    const [loaded, setLoaded] = useState({ language, messages });
    const translation = useMemo(
      () =>
        createTranslation(loaded.language, loaded.messages, (chosen: Language) => {
          saveLanguage(chosen);
          void loadMessages(chosen).then(
            (messages) => setLoaded({ language: chosen, messages }),
            () => undefined,
          );
        }),
      [loaded],
    );
    useEffect(() => {
      if (!isPartial) return;
      void loadMessages(language).then(
        (all) => setLoaded((now) => (now.language === language ? { language, messages: all } : now)),
        () => undefined,
      );
    }, [isPartial, language]);
    useEffect(() => {
      document.documentElement.lang = htmlLanguages[loaded.language] ?? loaded.language;
    }, [loaded.language]);
    return (
      <LanguageContext value={loaded.language}>
        <TranslationContext value={translation}>{children}</TranslationContext>
      </LanguageContext>
    );
  }

  /** Throws outside a `TranslationProvider`. */
  function useTranslation(): AppTranslation {
    const translation = useContext(TranslationContext);
    if (!translation) throw new Error('useTranslation needs a TranslationProvider above it');
    return translation;
  }

  return { TranslationProvider, useTranslation };
}

export const createTranslation = <Language extends string, M extends object>(
  language: Language,
  messages: readonly Partial<M>[],
  setLanguage: (language: Language) => void,
): Translation<MessageKey<M>, Language> => ({
  language,
  // Until the others have loaded, only texts that are there are asked for.
  t: createTranslate(language, messages as readonly M[]),
  localize: ({ ko, en }) => (language === 'ko' ? ko : en),
  setLanguage,
});

/** Where the `lang` attribute needs more than the language, so that the browser picks the right glyphs. */
const htmlLanguages: Readonly<Record<string, string>> = { zh: 'zh-Hans' };

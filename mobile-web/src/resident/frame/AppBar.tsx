import type { ReactNode } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import './AppBar.css';
import { TextSizeChoice } from './TextSizeChoice.js';

/** The top of every page for residents: where one is, how large the text is, and in which language. */
export function AppBar({ start, title }: { start: ReactNode; title: string }) {
  const { language, say, speak } = useSpeech();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <header className="app-bar">
      {start}
      <b className="app-bar__title">{title}</b>
      <TextSizeChoice />
      <button type="button" className="app-bar__tool" lang={other} onClick={() => speak(other)}>
        {say('otherLanguage')}
      </button>
    </header>
  );
}

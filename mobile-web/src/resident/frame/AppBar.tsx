import type { ReactNode } from 'react';
import { LanguageChoice } from '../language/LanguageChoice.js';
import './AppBar.css';
import { TextSizeChoice } from './TextSizeChoice.js';

export const AppBar = ({ start, title }: { start: ReactNode; title: string }) => (
  <header className="app-bar">
    {start}
    <b className="app-bar__title">{title}</b>
    <TextSizeChoice />
    <LanguageChoice />
  </header>
);

import type { ReactNode } from 'react';
import { LanguagePicker } from '../language/LanguagePicker.js';
import './AppBar.css';
import { TextSizePicker } from './TextSizePicker.js';

export const AppBar = ({ start, title }: { start: ReactNode; title: string }) => (
  <header className="app-bar">
    {start}
    <b className="app-bar__title">{title}</b>
    <TextSizePicker />
    <LanguagePicker />
  </header>
);

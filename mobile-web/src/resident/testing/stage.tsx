import type { Board } from '@hannun/shared';
import { createBoardStore, type Instant, type Link } from '@hannun/shared/client';
import { common, type Language } from '@hannun/shared/i18n';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../../components/language/LanguageProvider.js';
import type { Scene } from '../scene.js';
import { residentWords } from '../words.js';
import { morning } from './boards.js';

const words = [common, residentWords];

/** A part of the residents' pages with its words around it. */
export const inLanguage = (language: Language, part: ReactNode) => (
  <LanguageProvider words={words} language={language}>
    {part}
  </LanguageProvider>
);

const instant = (seconds: number): Instant => ({ wall: morning + seconds * 1000, monotonic: seconds * 1000 });

type Told = {
  boards?: readonly Board[];
  known?: boolean;
  link?: Link;
  silent?: Readonly<Record<string, number>>;
};

/**
 * A page `seconds` after the server last spoke. `silent` gives clinics not heard for so many seconds
 * before that; `known: false` is a first visit that got no snapshot.
 */
export function sceneAfter(seconds: number, { boards = [], known = true, link, silent = {} }: Told): Scene {
  const store = createBoardStore(() => instant(0));
  store.receive(boards);
  store.setLink(link ?? 'connected');
  const heardAt = (clinicId: string) => new Date(morning - (silent[clinicId] ?? 0) * 1000).toISOString();
  if (known) {
    const contacts = Object.fromEntries(boards.map(({ clinicId }) => [clinicId, heardAt(clinicId)]));
    store.hear({ at: new Date(morning).toISOString(), contacts });
  }
  return {
    district: known ? { id: 'seongdong', name: { ko: '성동구', en: 'Seongdong' } } : null,
    view: store.view(),
    now: instant(seconds),
    opened: instant(0),
    retry: () => {},
  };
}

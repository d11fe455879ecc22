import type { Board } from '@hannun/shared';
import { type ClockReading, type ConnectionStatus, createBoardStore } from '@hannun/shared/client';
import type { ReactNode } from 'react';
import type { Journey } from '../journey/use-journey.js';
import type { ResidentLanguage } from '../language/languages.js';
import { SpeechProvider } from '../language/speech.js';
import type { Scene } from '../scene.js';
import { en } from '../words/en.js';
import { ja } from '../words/ja.js';
import { ko } from '../words/ko.js';
import { ru } from '../words/ru.js';
import { th } from '../words/th.js';
import { vi } from '../words/vi.js';
import type { WordList } from '../words/word-list.js';
import { zh } from '../words/zh.js';
import { districtFacts, morning } from './boards.js';

export const allWords: Record<ResidentLanguage, WordList> = { ko, en, zh, vi, ja, th, ru };

export const inLanguage = (language: ResidentLanguage, part: ReactNode) => (
  <SpeechProvider words={allWords[language]} language={language}>
    {part}
  </SpeechProvider>
);

const instant = (seconds: number): ClockReading => ({
  wall: morning + seconds * 1000,
  monotonic: seconds * 1000,
});

export const unknownJourney: Journey = {
  whereabouts: { status: 'unasked' },
  locate: () => undefined,
  minutes: null,
  setMinutes: () => undefined,
};

type Told = {
  boards?: readonly Board[];
  known?: boolean;
  link?: ConnectionStatus;
  silent?: Readonly<Record<string, number>>;
  journey?: Partial<Journey>;
};

/**
 * Page data `seconds` after the last heartbeat. `silentSeconds`: clinics that were not heard for that many seconds
 * before it; `known: false`: a first visit without a snapshot.
 */
export function sceneAfter(
  seconds: number,
  { boards = [], known = true, link, silent = {}, journey }: Told,
): Scene {
  const store = createBoardStore(() => instant(0));
  store.receiveBoards(boards);
  store.setConnectionStatus(link ?? 'connected');
  const heardAt = (clinicId: string) => new Date(morning - (silent[clinicId] ?? 0) * 1000).toISOString();
  if (known) {
    const contacts = Object.fromEntries(boards.map(({ clinicId }) => [clinicId, heardAt(clinicId)]));
    store.receiveBeat({ at: new Date(morning).toISOString(), contacts });
  }
  return {
    district: known ? districtFacts.district : null,
    facts: known ? districtFacts : null,
    view: store.view(),
    now: instant(seconds),
    opened: instant(0),
    journey: { ...unknownJourney, ...journey },
    retry: () => undefined,
  };
}

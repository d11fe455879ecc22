import { type ClockReading, type ConnectionStatus, createBoardStore } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import type { ReactNode } from 'react';
import { TranslationProvider } from '../language/translation.js';
import { en } from '../messages/en.js';
import { ja } from '../messages/ja.js';
import { ko, type Messages } from '../messages/ko.js';
import { ru } from '../messages/ru.js';
import { th } from '../messages/th.js';
import { vi } from '../messages/vi.js';
import { zh } from '../messages/zh.js';
import type { PageData } from '../page-data.js';
import { type ClinicReading, readClinic } from '../saying/clinic-reading.js';
import type { Travel } from '../travel/use-travel.js';
import { directory, nowMs } from './fixtures.js';

export const allMessages: Record<ResidentLanguage, Messages> = { ko, en, zh, vi, ja, th, ru };

export const withLanguage = (language: ResidentLanguage, element: ReactNode) => (
  <TranslationProvider messages={[allMessages[language]]} language={language}>
    {element}
  </TranslationProvider>
);

const instant = (seconds: number): ClockReading => ({
  wallMs: nowMs + seconds * 1000,
  monotonicMs: seconds * 1000,
});

export const unknownTravel: Travel = {
  geolocation: { status: 'unasked' },
  locate: () => undefined,
  choice: null,
  choose: () => undefined,
};

/** What may be said of these boards one second after they were heard. */
export function readingsOf(...boards: readonly Board[]): readonly ClinicReading[] {
  const pageData = pageDataAfter(1, { boards });
  return boards.flatMap((board) => readClinic(board, pageData) ?? []);
}

type PageOptions = {
  boards?: readonly Board[];
  known?: boolean;
  link?: ConnectionStatus;
  silentSeconds?: Readonly<Record<string, number>>;
  travel?: Partial<Travel>;
};

/**
 * Page data `seconds` after the last heartbeat. `silentSeconds`: clinics that were not heard for that many seconds
 * before it; `known: false`: a first visit without a snapshot.
 */
export function pageDataAfter(
  seconds: number,
  { boards = [], known = true, link, silentSeconds = {}, travel }: PageOptions,
): PageData {
  const store = createBoardStore(() => instant(0));
  store.receiveBoards(boards);
  store.setConnectionStatus(link ?? 'connected');
  const heardAt = (clinicId: string) => new Date(nowMs - (silentSeconds[clinicId] ?? 0) * 1000).toISOString();
  if (known) {
    const contacts = Object.fromEntries(boards.map(({ clinicId }) => [clinicId, heardAt(clinicId)]));
    store.receiveBeat({ at: new Date(nowMs).toISOString(), contacts });
  }
  return {
    district: known ? directory.district : null,
    directory: known ? directory : null,
    view: store.view(),
    now: instant(seconds),
    openedAt: instant(0),
    travel: { ...unknownTravel, ...travel },
    retry: () => undefined,
  };
}

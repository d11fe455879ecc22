import type { BoothChoices } from '@hannun/shared/booths';
import type { Board, Desk as DeskState, Rejection } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import type { ReactNode } from 'react';
import { Desk } from '../desk/Desk.js';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { ScreenStatus } from '../lobby-screens/screen-status.js';
import { messagesIn } from '../messages.js';
import type { TabletView, Tap } from '../tablet/tablet.js';
import { TranslationProvider } from '../translation.js';
import { busyDesk, device } from './desk-fixtures.js';

type DeskFixture = {
  desk: DeskState;
  view?: Partial<TabletView>;
  board?: Board;
  screenStatus?: ScreenStatus;
  dialog?: OpenDialog;
  tap?: (tap: Tap) => Rejection | null;
  putInAgain?: (ids: readonly string[]) => Rejection | null;
  markServed?: (id: string) => Rejection | null;
  acknowledge?: (id: string) => void;
  chooseBooths?: (choices: BoothChoices) => void;
};

const atBoothOne = { booth: '1', since: '2026-11-22T22:00:00.000Z' };
const boothOne: BoothChoices = { pcr: atBoothOne, roll: atBoothOne };

const defaultView = {
  connection: 'live',
  knownAt: busyDesk.asOf,
  outbox: [],
  lanesWithoutNumbers: [],
  unconfirmedTickets: [],
  clockOffsetMs: 0,
  storageTrouble: null,
  blockedReason: null,
  callMismatch: null,
  isOfflineDay: false,
  boothChoices: boothOne,
} as const;

const accepted = () => null;

export const deskElement = ({
  desk,
  view,
  board,
  screenStatus = 'unknown',
  dialog,
  tap = accepted,
  putInAgain = accepted,
  markServed = accepted,
  acknowledge,
  chooseBooths,
}: DeskFixture): ReactNode => (
  <Desk
    desk={desk}
    device={device}
    board={board ?? null}
    screenStatus={screenStatus}
    tap={tap}
    putInAgain={putInAgain}
    markServed={markServed}
    acknowledge={acknowledge ?? (() => undefined)}
    chooseBooths={chooseBooths ?? (() => undefined)}
    view={{ ...defaultView, delivery: view?.connection ?? defaultView.connection, desk, ...view }}
    {...(dialog ? { initialDialog: dialog } : {})}
  />
);

export const inLanguage = (language: Language, screen: ReactNode): ReactNode => (
  <TranslationProvider language={language} messages={messagesIn(language)}>
    {screen}
  </TranslationProvider>
);

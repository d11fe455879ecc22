import {
  type BoardStore,
  createBoardStore,
  lastSeenAgeSeconds,
  readClocks,
  type WatchState,
} from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { openViewer } from '../../server/src/testing/viewer.js';
import { summarizeBoard } from '../checker/board-summary.js';
import type { ClinicCursor } from '../checker/observations.js';
import type { Recorder } from './recorder.js';

/** How a screen treats what it receives; mutants do it worse. */
export type ViewerBehaviour = {
  store: () => BoardStore;
  /** `null`: nothing is called live. */
  ageSeconds: (store: BoardStore, clinicId: string) => number | null;
};
const correctBehaviour: ViewerBehaviour = {
  store: createBoardStore,
  ageSeconds: (store, clinicId) => lastSeenAgeSeconds(clinicId, store.view().lastBeat, readClocks()),
};

export type ChaosViewer = Disposable & {
  name: string;
  /** When its socket opened (milliseconds since 1970); `null` while it has none. */
  openedAt: () => number | null;
  cursors: () => ClinicCursor[];
};

/** How often a freshness claim is read, and how late that may be on a busy machine. */
const claimIntervalMs = 250;
const maxClaimDelayMs = 150;

export function openChaosViewer(
  name: string,
  url: string,
  recorder: Recorder,
  behaviour: ViewerBehaviour = correctBehaviour,
): ChaosViewer {
  const store = behaviour.store();
  const shown = new Map<string, Board>();
  let openedAt: number | null = null;
  store.subscribe(() => {
    for (const board of store.view().boards.values()) {
      if (shown.get(board.clinicId) === board) continue;
      shown.set(board.clinicId, board);
      recorder.shownBoards.push({
        at: Date.now(),
        viewer: name,
        cursor: cursorOf(board),
        summary: summarizeBoard(board),
      });
    }
  });
  const onState = ({ kind }: WatchState) => {
    const isOpen = kind === 'asking' || kind === 'watching';
    openedAt = isOpen ? (openedAt ?? Date.now()) : null;
  };
  const viewer = openViewer({ url }, { district: true }, { store, onState });
  const claims = readClaimsRegularly(() => {
    for (const board of store.view().boards.values()) {
      const ageSeconds = behaviour.ageSeconds(store, board.clinicId);
      recorder.claims.push({ at: Date.now(), viewer: name, cursor: cursorOf(board), ageSeconds });
    }
  });
  return {
    name,
    openedAt: () => openedAt,
    cursors: () => [...store.view().boards.values()].map(cursorOf),
    [Symbol.dispose]() {
      clearInterval(claims);
      viewer[Symbol.dispose]();
    },
  };
}

/** A claim read late would blame the screen for a busy machine. */
function readClaimsRegularly(read: () => void): NodeJS.Timeout {
  let dueAt = performance.now() + claimIntervalMs;
  return setInterval(() => {
    const delayMs = performance.now() - dueAt;
    dueAt = performance.now() + claimIntervalMs;
    if (delayMs < maxClaimDelayMs) read();
  }, claimIntervalMs);
}

const cursorOf = ({ clinicId, day, epoch, version }: Board): ClinicCursor => ({
  clinicId,
  day,
  epoch,
  version,
});

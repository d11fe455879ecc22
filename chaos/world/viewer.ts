import {
  type BoardStore,
  createBoardStore,
  headlessEnvironment,
  lastSeenAgeSeconds,
  readClocks,
  subscribeToBoards,
  type WatchState,
} from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { summarizeBoard } from '../checker/board-summary.js';
import type { LogPosition } from '../checker/history.js';
import type { Recorder } from './recorder.js';

/** How a screen judges what it receives; mutants judge worse. */
export type ViewerBehaviour = {
  store: () => BoardStore;
  /** Seconds; `null`: nothing is called live. */
  age: (store: BoardStore, clinicId: string) => number | null;
};
const correctBehaviour: ViewerBehaviour = {
  store: createBoardStore,
  age: (store, clinicId) => lastSeenAgeSeconds(clinicId, store.view().lastBeat, readClocks()),
};

export type Viewer = Disposable & {
  name: string;
  /** When its socket opened (milliseconds since 1970); `null` while it has none. */
  openedAt: () => number | null;
  positions: () => LogPosition[];
};

/** How often a freshness claim is read, and how late that may be on a busy machine (milliseconds). */
const claimIntervalMs = 250;
const maxClaimDelayMs = 150;

/** Opens a screen through a breakable connection and records all it shows and claims. */
export function openViewer(
  name: string,
  url: string,
  recorder: Recorder,
  judgement: ViewerBehaviour = correctBehaviour,
): Viewer {
  const store = judgement.store();
  const shown = new Map<string, Board>();
  let openedAt: number | null = null;
  store.subscribe(() => {
    for (const board of store.view().boards.values()) {
      if (shown.get(board.clinicId) === board) continue;
      shown.set(board.clinicId, board);
      recorder.shownBoards.push({
        at: Date.now(),
        viewer: name,
        place: positionOf(board),
        facts: summarizeBoard(board),
      });
    }
  });
  const onState = ({ kind }: WatchState) => {
    const isOpen = kind === 'asking' || kind === 'watching';
    openedAt = isOpen ? (openedAt ?? Date.now()) : null;
  };
  const target = { district: true } as const;
  const following = subscribeToBoards({
    store,
    target,
    origin: url,
    environment: headlessEnvironment,
    onState,
  });
  const claims = readClaimsRegularly(() => {
    for (const board of store.view().boards.values()) {
      const age = judgement.age(store, board.clinicId);
      recorder.claims.push({ at: Date.now(), viewer: name, place: positionOf(board), age });
    }
  });
  return {
    name,
    openedAt: () => openedAt,
    positions: () => [...store.view().boards.values()].map(positionOf),
    [Symbol.dispose]() {
      clearInterval(claims);
      following.close();
    },
  };
}

/** A claim read late would blame the screen for a busy machine. */
function readClaimsRegularly(read: () => void): NodeJS.Timeout {
  let due = performance.now() + claimIntervalMs;
  return setInterval(() => {
    const late = performance.now() - due;
    due = performance.now() + claimIntervalMs;
    if (late < maxClaimDelayMs) read();
  }, claimIntervalMs);
}

const positionOf = ({ clinicId, day, epoch, version }: Board): LogPosition => ({
  clinicId,
  day,
  epoch,
  version,
});

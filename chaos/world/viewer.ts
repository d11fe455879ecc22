import type { Board } from '@hannun/shared';
import {
  type BoardStore,
  createBoardStore,
  headlessEnvironment,
  lastSeenAgeSeconds,
  readClocks,
  subscribeToBoards,
  type WatchState,
} from '@hannun/shared/client';
import { factsOf } from '../checker/facts.js';
import type { Place } from '../checker/history.js';
import type { Recorder } from './recorder.js';

/** How a screen judges what it receives; mutants judge worse. */
export type Judgement = {
  store: () => BoardStore;
  /** Seconds; `null`: nothing is called live. */
  age: (store: BoardStore, clinicId: string) => number | null;
};
const goodJudgement: Judgement = {
  store: createBoardStore,
  age: (store, clinicId) => lastSeenAgeSeconds(clinicId, store.view().lastBeat, readClocks()),
};

export type Viewer = Disposable & {
  name: string;
  /** When its socket opened (milliseconds since 1970); `null` while it has none. */
  openedAt: () => number | null;
  places: () => Place[];
};

/** How often a freshness claim is read, and how late that may be on a busy machine (milliseconds). */
const claimPeriod = 250;
const claimLag = 150;

/** Opens a screen through a breakable connection and records all it shows and claims. */
export function openViewer(
  name: string,
  url: string,
  recorder: Recorder,
  judgement: Judgement = goodJudgement,
): Viewer {
  const store = judgement.store();
  const shown = new Map<string, Board>();
  let openedAt: number | null = null;
  store.subscribe(() => {
    for (const board of store.view().boards.values()) {
      if (shown.get(board.clinicId) === board) continue;
      shown.set(board.clinicId, board);
      recorder.shown.push({ at: Date.now(), viewer: name, place: placeOf(board), facts: factsOf(board) });
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
  const claims = claimEvery(() => {
    for (const board of store.view().boards.values()) {
      const age = judgement.age(store, board.clinicId);
      recorder.claims.push({ at: Date.now(), viewer: name, place: placeOf(board), age });
    }
  });
  return {
    name,
    openedAt: () => openedAt,
    places: () => [...store.view().boards.values()].map(placeOf),
    [Symbol.dispose]() {
      clearInterval(claims);
      following.close();
    },
  };
}

/** A claim read late would blame the screen for a busy machine. */
function claimEvery(read: () => void): NodeJS.Timeout {
  let due = performance.now() + claimPeriod;
  return setInterval(() => {
    const late = performance.now() - due;
    due = performance.now() + claimPeriod;
    if (late < claimLag) read();
  }, claimPeriod);
}

const placeOf = ({ clinicId, day, epoch, version }: Board): Place => ({ clinicId, day, epoch, version });

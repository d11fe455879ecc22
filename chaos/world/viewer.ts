import type { Board } from '@hannun/shared';
import {
  type BoardStore,
  contactAge,
  createBoardStore,
  followBoards,
  readClocks,
} from '@hannun/shared/client';
import { factsOf } from '../checker/facts.js';
import type { Place } from '../checker/history.js';
import type { Recorder } from './recorder.js';

/** How a screen judges what it is sent; mutants judge worse. */
export type Judgement = {
  store: () => BoardStore;
  /** Seconds; `null`: nothing on it is called live. */
  age: (store: BoardStore, clinicId: string) => number | null;
};
const goodJudgement: Judgement = {
  store: createBoardStore,
  age: (store, clinicId) => contactAge(clinicId, store.view().lastBeat, readClocks()),
};

/** A screen of the whole district. */
export type Viewer = Disposable & {
  name: string;
  /** When it was connected last (milliseconds since 1970); `null` while it is not. */
  connectedAt: () => number | null;
  places: () => Place[];
};

/** How often a screen's claim of freshness is read, and how late that may be on a busy machine (milliseconds). */
const claimPeriod = 250;
const claimLag = 150;

/** Opens a screen over a breakable line and writes down all it shows and claims. */
export function openViewer(
  name: string,
  url: string,
  recorder: Recorder,
  judgement: Judgement = goodJudgement,
): Viewer {
  const store = judgement.store();
  const shown = new Map<string, Board>();
  let connectedAt: number | null = null;
  store.subscribe(() => {
    const { boards, link } = store.view();
    connectedAt = link === 'connected' ? (connectedAt ?? Date.now()) : null;
    for (const board of boards.values()) {
      if (shown.get(board.clinicId) === board) continue;
      shown.set(board.clinicId, board);
      recorder.shown.push({ at: Date.now(), viewer: name, place: placeOf(board), facts: factsOf(board) });
    }
  });
  const following = followBoards({ store, target: { district: true }, origin: url });
  const claims = claimEvery(() => {
    for (const board of store.view().boards.values()) {
      const age = judgement.age(store, board.clinicId);
      recorder.claims.push({ at: Date.now(), viewer: name, place: placeOf(board), age });
    }
  });
  return {
    name,
    connectedAt: () => connectedAt,
    places: () => [...store.view().boards.values()].map(placeOf),
    [Symbol.dispose]() {
      clearInterval(claims);
      following.close();
    },
  };
}

/** A claim read late would blame the screen for what this machine was too busy to do. */
function claimEvery(read: () => void): NodeJS.Timeout {
  let due = performance.now() + claimPeriod;
  return setInterval(() => {
    const late = performance.now() - due;
    due = performance.now() + claimPeriod;
    if (late < claimLag) read();
  }, claimPeriod);
}

const placeOf = ({ clinicId, day, epoch, version }: Board): Place => ({ clinicId, day, epoch, version });

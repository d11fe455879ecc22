import type { Beat, Board } from '../contract/board.js';
import { type HeardBeat, type Instant, readClocks } from './freshness.js';

/** Whether this device has a way to the server right now. Says nothing of how fresh figures are. */
export type Link = 'connecting' | 'connected' | 'offline';

/** What a screen renders from: an immutable view, replaced on every change. */
export type BoardsView = {
  boards: ReadonlyMap<string, Board>;
  /** Clinics whose board the server had not read when it was asked: what is here is not the whole district. */
  awaited: ReadonlySet<string>;
  lastBeat: HeardBeat | null;
  link: Link;
};

/** Holds the newest board of each clinic, whatever order and however often boards arrive. */
export type BoardStore = {
  view: () => BoardsView;
  subscribe: (listener: () => void) => () => void;
  receive: (boards: readonly Board[]) => void;
  /** Lets go of every clinic but these and those still awaited: the office may take clinics away. */
  retain: (clinicIds: Iterable<string>, awaited?: Iterable<string>) => void;
  hear: (beat: Beat) => void;
  setLink: (link: Link) => void;
};

/** Whether `a` stands later in its clinic's history than `b`: by day, then epoch, then version. */
export function isNewer(a: Board, b: Board): boolean {
  if (a.day !== b.day) return a.day > b.day;
  return a.epoch === b.epoch ? a.version > b.version : a.epoch > b.epoch;
}

/** A store without boards. `clocks` reads the device's clocks. */
export function createBoardStore(clocks: () => Instant = readClocks): BoardStore {
  const listeners = new Set<() => void>();
  let view: BoardsView = { boards: new Map(), awaited: new Set(), lastBeat: null, link: 'connecting' };
  const replace = (change: Partial<BoardsView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receive(boards) {
      const newer = boards.filter((board) => {
        const shown = view.boards.get(board.clinicId);
        return !shown || isNewer(board, shown) || isRestamped(board, shown);
      });
      const awaited = new Set(view.awaited);
      for (const { clinicId } of boards) awaited.delete(clinicId);
      if (newer.length === 0 && awaited.size === view.awaited.size) return;
      const taken = newer.map((board) => [board.clinicId, board] as const);
      replace({ boards: new Map([...view.boards, ...taken]), awaited });
    },
    retain(clinicIds, missing = []) {
      const awaited = new Set(missing);
      const wanted = new Set([...clinicIds, ...awaited]);
      const kept = [...view.boards].filter(([clinicId]) => wanted.has(clinicId));
      if (kept.length === view.boards.size && awaited.size === 0 && view.awaited.size === 0) return;
      replace({ boards: new Map(kept), awaited });
    },
    hear(beat) {
      const before = view.lastBeat?.beat;
      const contacts = { ...before?.contacts, ...beat.contacts };
      replace({ lastBeat: { beat: { ...before, ...beat, contacts }, heard: clocks() } });
    },
    setLink(link) {
      if (link !== view.link) replace({ link });
    },
  };
}

/** The same place in the log at a later moment: hours may have opened or closed the clinic since. */
const isRestamped = (a: Board, b: Board): boolean =>
  a.day === b.day && a.epoch === b.epoch && a.version === b.version && a.asOf > b.asOf;

import type { Beat, Board } from '../contract/board.js';
import { type HeardBeat, type Instant, readClocks } from './freshness.js';

export type Link = 'connecting' | 'connected' | 'offline';

export type BoardsView = {
  boards: ReadonlyMap<string, Board>;
  awaited: ReadonlySet<string>;
  lastBeat: HeardBeat | null;
  link: Link;
};

export type BoardStore = {
  view: () => BoardsView;
  subscribe: (listener: () => void) => () => void;
  receive: (boards: readonly Board[]) => void;
  retain: (clinicIds: Iterable<string>, awaited?: Iterable<string>) => void;
  hear: (beat: Beat) => void;
  setLink: (link: Link) => void;
};

export function isNewer(a: Board, b: Board): boolean {
  if (a.day !== b.day) return a.day > b.day;
  return a.epoch === b.epoch ? a.version > b.version : a.epoch > b.epoch;
}

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

/** Same version at a later moment: hours may have opened or closed the clinic. */
const isRestamped = (a: Board, b: Board): boolean =>
  a.day === b.day && a.epoch === b.epoch && a.version === b.version && a.asOf > b.asOf;

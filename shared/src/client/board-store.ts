import type { Beat, Board } from '../contract/board.js';
import { type ClockReading, type ReceivedBeat, readClocks } from './freshness.js';

export type ConnectionStatus = 'connecting' | 'connected' | 'offline';

export type BoardsView = {
  boards: ReadonlyMap<string, Board>;
  missingClinics: ReadonlySet<string>;
  lastBeat: ReceivedBeat | null;
  connectionStatus: ConnectionStatus;
};

export type BoardStore = {
  view: () => BoardsView;
  subscribe: (listener: () => void) => () => void;
  receiveBoards: (boards: readonly Board[]) => void;
  retainClinics: (clinicIds: Iterable<string>, awaited?: Iterable<string>) => void;
  receiveBeat: (beat: Beat) => void;
  setConnectionStatus: (status: ConnectionStatus) => void;
};

type LogPosition = Pick<Board, 'day' | 'epoch' | 'version'>;

export function isNewer(a: LogPosition, b: LogPosition): boolean {
  if (a.day !== b.day) return a.day > b.day;
  return a.epoch === b.epoch ? a.version > b.version : a.epoch > b.epoch;
}

export function createBoardStore(clocks: () => ClockReading = readClocks): BoardStore {
  const listeners = new Set<() => void>();
  let view: BoardsView = {
    boards: new Map(),
    missingClinics: new Set(),
    lastBeat: null,
    connectionStatus: 'connecting',
  };
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
    receiveBoards(boards) {
      const newer = boards.filter((board) => supersedes(board, view.boards.get(board.clinicId)));
      const awaited = new Set(view.missingClinics);
      for (const { clinicId } of boards) awaited.delete(clinicId);
      if (newer.length === 0 && awaited.size === view.missingClinics.size) return;
      const entries = newer.map((board) => [board.clinicId, board] as const);
      replace({ boards: new Map([...view.boards, ...entries]), missingClinics: awaited });
    },
    retainClinics(clinicIds, missing = []) {
      const awaited = new Set(missing);
      const wanted = new Set([...clinicIds, ...awaited]);
      const retained = [...view.boards].filter(([clinicId]) => wanted.has(clinicId));
      if (retained.length === view.boards.size && awaited.size === 0 && view.missingClinics.size === 0)
        return;
      replace({ boards: new Map(retained), missingClinics: awaited });
    },
    receiveBeat(beat) {
      const before = view.lastBeat?.beat;
      const contacts = { ...before?.contacts, ...beat.contacts };
      replace({ lastBeat: { beat: { ...before, ...beat, contacts }, receivedAt: clocks() } });
    },
    setConnectionStatus(status) {
      if (status !== view.connectionStatus) replace({ connectionStatus: status });
    },
  };
}

const supersedes = (board: Board, shown: Board | undefined): boolean =>
  !shown || isNewer(board, shown) || isRestamped(board, shown);

/** Same version at a later moment: hours may have opened or closed the clinic. */
const isRestamped = (a: Board, b: Board): boolean =>
  a.day === b.day && a.epoch === b.epoch && a.version === b.version && a.asOf > b.asOf;

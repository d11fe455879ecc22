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
  retainClinics: (clinicIds: Iterable<string>, missing?: Iterable<string>) => void;
  receiveBeat: (beat: Beat) => void;
  setConnectionStatus: (status: ConnectionStatus) => void;
};

type Cursor = Pick<Board, 'day' | 'epoch' | 'version'>;

export function isNewer(a: Cursor, b: Cursor): boolean {
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
  const show = (next: BoardsView) => {
    if (next === view) return;
    view = next;
    for (const listener of listeners) listener();
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receiveBoards: (boards) => show(withBoards(view, boards)),
    retainClinics: (clinicIds, missing = []) => show(withClinics(view, clinicIds, missing)),
    receiveBeat(beat) {
      const before = view.lastBeat?.beat;
      const contacts = { ...before?.contacts, ...beat.contacts };
      show({ ...view, lastBeat: { beat: { ...before, ...beat, contacts }, receivedAt: clocks() } });
    },
    setConnectionStatus(connectionStatus) {
      if (connectionStatus !== view.connectionStatus) show({ ...view, connectionStatus });
    },
  };
}

function withBoards(view: BoardsView, boards: readonly Board[]): BoardsView {
  const newer = boards.filter((board) => supersedes(board, view.boards.get(board.clinicId)));
  const missingClinics = new Set(view.missingClinics);
  for (const { clinicId } of boards) missingClinics.delete(clinicId);
  if (newer.length === 0 && missingClinics.size === view.missingClinics.size) return view;
  const entries = newer.map((board) => [board.clinicId, board] as const);
  return { ...view, boards: new Map([...view.boards, ...entries]), missingClinics };
}

function withClinics(view: BoardsView, clinicIds: Iterable<string>, missing: Iterable<string>): BoardsView {
  const missingClinics = new Set(missing);
  const wanted = new Set([...clinicIds, ...missingClinics]);
  const retained = [...view.boards].filter(([clinicId]) => wanted.has(clinicId));
  const same = retained.length === view.boards.size && missingClinics.size + view.missingClinics.size === 0;
  return same ? view : { ...view, boards: new Map(retained), missingClinics };
}

const supersedes = (board: Board, shown: Board | undefined): boolean =>
  !shown || isNewer(board, shown) || isRestamped(board, shown);

/** Same version at a later moment: hours may have opened or closed the clinic. */
const isRestamped = (a: Board, b: Board): boolean =>
  a.day === b.day && a.epoch === b.epoch && a.version === b.version && a.asOf > b.asOf;

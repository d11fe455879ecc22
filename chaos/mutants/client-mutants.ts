import { type BoardStore, createBoardStore, lastSeenAgeSeconds, readClocks } from '@hannun/shared/client';
import type { Beat, Board } from '@hannun/shared/contract';
import type { ViewerBehaviour } from '../world/viewer.js';
import type { Mutant } from './mutant.js';
import { overrideMethod } from './server-modules.js';

/** The screens' own store, except for which boards it accepts. */
function createStoreAccepting(accepts: (board: Board, shown: Board | undefined) => boolean): BoardStore {
  const inner = createBoardStore();
  const listeners = new Set<() => void>();
  let boards: ReadonlyMap<string, Board> = new Map();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return {
    view: () => ({ ...inner.view(), boards }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receiveBoards(received) {
      const accepted = received.filter((board) => accepts(board, boards.get(board.clinicId)));
      boards = new Map([...boards, ...accepted.map((board) => [board.clinicId, board] as const)]);
      notify();
    },
    retainClinics(clinicIds, missing = []) {
      const wanted = new Set([...clinicIds, ...missing]);
      boards = new Map([...boards].filter(([clinicId]) => wanted.has(clinicId)));
      notify();
    },
    receiveBeat(beat: Beat) {
      inner.receiveBeat(beat);
      notify();
    },
    setConnectionStatus(status) {
      inner.setConnectionStatus(status);
      notify();
    },
  };
}

const measureAgeSeconds: ViewerBehaviour['ageSeconds'] = (store, clinicId) =>
  lastSeenAgeSeconds(clinicId, store.view().lastBeat, readClocks());

/** The connection of the first screen, after two connections of each of three tablets. */
const screenConnection = 6;

export const clientMutants: readonly Mutant[] = [
  {
    name: 'shows whichever board arrives last',
    caughtBy: ['I7'],
    viewerBehaviour: { store: () => createStoreAccepting(() => true), ageSeconds: measureAgeSeconds },
    // Each board arrives again a little late, as in a network that reorders packets: harmless by itself.
    change: ({ boards: { BoardsService } }) =>
      overrideMethod(
        BoardsService,
        'onBoard',
        (onBoard) => (listener) =>
          onBoard((serialized) => {
            listener(serialized);
            setTimeout(() => listener(serialized), 150);
          }),
      ),
  },
  {
    name: 'compares versions but ignores the epoch',
    caughtBy: ['I6'],
    viewerBehaviour: {
      store: () => createStoreAccepting((board, shown) => !shown || board.version > shown.version),
      ageSeconds: measureAgeSeconds,
    },
    faults: [{ kind: 'lose-log', target: 0, startMs: 1_200, durationMs: 100 }],
  },
  {
    name: 'shows figures as live whenever it is connected',
    caughtBy: ['I8'],
    viewerBehaviour: {
      store: createBoardStore,
      ageSeconds: (store) => (store.view().connectionStatus === 'connected' ? 0 : null),
    },
    faults: [{ kind: 'hold-connection', target: screenConnection, startMs: 300, durationMs: 5_500 }],
    durationMs: 5_500,
  },
  {
    name: 'retries a tap under a new id',
    caughtBy: ['I2'],
    behaviour: { retryId: (_command, makeId) => makeId() },
    // The second tablet does not number its taps, so only the id tells them apart.
    faults: [{ kind: 'half-open-connection', target: 2, startMs: 500, durationMs: 1_800 }],
    durationMs: 2_600,
  },
];

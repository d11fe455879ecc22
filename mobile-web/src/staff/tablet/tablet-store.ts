import type { BoothChoices } from '@hannun/shared/booths';
import type { RestoredTablet } from './restore.js';
import type { PersistedState, StoredState } from './tablet-db.js';
import { type TabletState, type TabletView, tabletView } from './tablet-view.js';
import { createWriteBehind } from './write-behind.js';

export type TabletStore = {
  state: () => TabletState;
  view: () => TabletView;
  /** Server time (ISO-8601) as far as it is known. */
  time: () => string;
  change: (change: Partial<TabletState>) => void;
  /** Resolves once every tap so far would survive a reload. */
  whenSaved: () => Promise<void>;
  /** The same, and nothing is stored afterwards. Resolves to what was not stored. */
  close: () => Promise<PersistedState | null>;
  subscribe: (listener: () => void) => () => void;
};

type StoreOptions = {
  deviceId: string;
  restored: RestoredTablet;
  /** What an earlier session had stored, where it could only be read later. */
  onFound: (stored: StoredState) => void;
  now: () => number;
  boothChoices?: BoothChoices;
  storageRetryDelayMs?: number;
};

const defaultStorageRetryDelayMs = 5_000;

/** A tablet's state; each change is persisted. */
export function createTabletStore({
  deviceId,
  restored,
  onFound,
  now,
  boothChoices = {},
  storageRetryDelayMs = defaultStorageRetryDelayMs,
}: StoreOptions): TabletStore {
  const listeners = new Set<() => void>();
  let state: TabletState = { ...initialState(restored), boothChoices };
  const time = () => new Date(now() + state.clockOffsetMs).toISOString();
  // Computed on demand: most changes while a long queue drains are never rendered.
  let view: TabletView | null = null;
  const writeBehind = createWriteBehind({
    ...restored,
    onFound,
    onTrouble: (storageTrouble) => {
      if (storageTrouble !== state.storageTrouble) change({ storageTrouble });
    },
    retryDelayMs: storageRetryDelayMs,
  });
  let persisted = restored.initial;
  function change(patch: Partial<TabletState>): void {
    state = { ...state, ...patch };
    const next = persistedStateOf(state, deviceId, persisted);
    if (next !== persisted) writeBehind.save(next);
    persisted = next;
    view = null;
    for (const listener of listeners) listener();
  }
  return {
    state: () => state,
    view() {
      view ??= tabletView(state, deviceId, time());
      return view;
    },
    time,
    change,
    whenSaved: writeBehind.whenIdle,
    async close() {
      await writeBehind.close();
      return state.storageTrouble === null ? null : persisted;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const initialState = ({
  initial: { outbox, sequence, cachedDesk },
  isRestored,
}: RestoredTablet): Omit<TabletState, 'boothChoices'> => ({
  connection: 'connecting',
  serverDesk: cachedDesk?.desk ?? null,
  knownAt: cachedDesk?.knownAt ?? null,
  outbox,
  unsaved: false,
  last: sequence.last,
  series: sequence.series ?? null,
  clockOffsetMs: cachedDesk?.clockOffset ?? 0,
  storageTrouble: isRestored ? null : 'blocked',
  blockedReason: null,
  callMismatch: null,
});

/** The persisted part; the same object while none of it changed. */
function persistedStateOf(state: TabletState, device: string, previous: PersistedState): PersistedState {
  const { outbox, last, series, serverDesk, knownAt, clockOffsetMs } = state;
  const sameDesk = previous.cachedDesk?.knownAt === knownAt;
  const sameSequence = last === previous.sequence.last && series === (previous.sequence.series ?? null);
  if (sameDesk && outbox === previous.outbox && sameSequence) return previous;
  const cachedDesk = serverDesk && knownAt ? { desk: serverDesk, knownAt, clockOffset: clockOffsetMs } : null;
  return {
    outbox,
    sequence: { device, last, series },
    cachedDesk: sameDesk ? previous.cachedDesk : cachedDesk,
  };
}

import { createKeeper, forgetfulKeeper } from './keeper.js';
import type { Memory, Shelf } from './shelf.js';
import { type TabletState, type TabletView, viewOf } from './tablet-view.js';

export type TabletStore = {
  state: () => TabletState;
  view: () => TabletView;
  /** Server time (ISO-8601) as far as it is known. */
  time: () => string;
  change: (change: Partial<TabletState>) => void;
  /** Resolves once every tap so far would survive a reload. */
  settled: () => Promise<void>;
  subscribe: (listener: () => void) => () => void;
};

type StoreOptions = { deviceId: string; found: Memory; shelf: Shelf | null; now: () => number };

/** A tablet's state; each change is persisted. */
export function createTabletStore({ deviceId, found, shelf, now }: StoreOptions): TabletStore {
  const listeners = new Set<() => void>();
  let state = stateFrom(found, shelf === null);
  const time = () => new Date(now() + state.clockOffset).toISOString();
  // Computed on demand: most changes while a long queue drains are never rendered.
  let view: TabletView | null = null;
  const keeper = shelf ? createKeeper(shelf, found, () => change({ forgetful: true })) : forgetfulKeeper;
  let kept = found;
  function change(changed: Partial<TabletState>): void {
    state = { ...state, ...changed };
    const memory = memoryOf(state, deviceId, kept);
    if (memory !== kept) keeper.keep(memory);
    kept = memory;
    view = null;
    for (const listener of listeners) listener();
  }
  return {
    state: () => state,
    view() {
      view ??= viewOf(state, deviceId, time());
      return view;
    },
    time,
    change,
    settled: keeper.settled,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const stateFrom = ({ outbox, sequence, lastDesk }: Memory, forgetful: boolean): TabletState => ({
  link: 'connecting',
  server: lastDesk?.desk ?? null,
  knownAt: lastDesk?.knownAt ?? null,
  outbox,
  unsaved: false,
  last: sequence.last,
  clockOffset: lastDesk?.clockOffset ?? 0,
  forgetful,
  barrier: null,
  calledOther: null,
});

/** The persisted part; the same object while none of it changed. */
function memoryOf(state: TabletState, device: string, before: Memory): Memory {
  const { outbox, last, server, knownAt, clockOffset } = state;
  const sameDesk = before.lastDesk?.knownAt === knownAt;
  if (sameDesk && outbox === before.outbox && last === before.sequence.last) return before;
  const lastDesk = server && knownAt ? { desk: server, knownAt, clockOffset } : null;
  return { outbox, sequence: { device, last }, lastDesk: sameDesk ? before.lastDesk : lastDesk };
}

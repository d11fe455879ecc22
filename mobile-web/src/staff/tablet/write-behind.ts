import type { PersistedState, TabletDb } from './tablet-db.js';

/** Persists state in the background, always the newest once the last write is done. */
export type WriteBehind = {
  save: (memory: PersistedState) => void;
  /** Resolves once everything so far is written, or could not be. */
  whenIdle: () => Promise<void>;
};

/** `onError` is called when a write fails; the next state is tried again. */
export function createWriteBehind(db: TabletDb, initial: PersistedState, onError: () => void): WriteBehind {
  let saved = initial;
  let latest = initial;
  let writing: Promise<void> | null = null;
  const write = async () => {
    try {
      while (latest !== saved) {
        const target = latest;
        await db.save(saved, target);
        saved = target;
      }
    } catch {
      // Storage full or revoked: staff are warned, and the tablet continues in memory.
      onError();
    }
    writing = null;
  };
  return {
    save(memory) {
      latest = memory;
      writing ??= write();
    },
    whenIdle: () => writing ?? Promise.resolve(),
  };
}

export const noopWriteBehind: WriteBehind = { save: () => undefined, whenIdle: () => Promise.resolve() };

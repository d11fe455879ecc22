import type { Memory, Shelf } from './shelf.js';

/** Persists state in the background, always the newest once the last write is done. */
export type Keeper = {
  keep: (memory: Memory) => void;
  /** Resolves once everything so far is written, or could not be. */
  settled: () => Promise<void>;
};

/** `onError` is called when a write fails; the next state is tried again. */
export function createKeeper(shelf: Shelf, found: Memory, failed: () => void): Keeper {
  let shelved = found;
  let latest = found;
  let writing: Promise<void> | null = null;
  const write = async () => {
    try {
      while (latest !== shelved) {
        const goal = latest;
        await shelf.keep(shelved, goal);
        shelved = goal;
      }
    } catch {
      // Storage full or revoked: staff are warned, and the tablet continues in memory.
      failed();
    }
    writing = null;
  };
  return {
    keep(memory) {
      latest = memory;
      writing ??= write();
    },
    settled: () => writing ?? Promise.resolve(),
  };
}

export const forgetfulKeeper: Keeper = { keep: () => undefined, settled: () => Promise.resolve() };

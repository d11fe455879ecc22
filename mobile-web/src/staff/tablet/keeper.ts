import type { Memory, Shelf } from './shelf.js';

/** Puts a tablet's memory on its shelf, the newest whenever the one before is written. */
export type Keeper = {
  keep: (memory: Memory) => void;
  /** Resolves once all given so far lies on the shelf, or could not be put there. */
  settled: () => Promise<void>;
};

/** `failed` is called when the shelf refuses; the next memory is tried again. */
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
      // Storage is full or was taken away: the person is told, and the tablet works on from memory.
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

/** Keeps nothing: this browser has no shelf. */
export const forgetfulKeeper: Keeper = { keep: () => undefined, settled: () => Promise.resolve() };

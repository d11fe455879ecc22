import { isQuotaExceeded, type PersistedState, type StoredState, type TabletDb } from './tablet-db.js';

/** Why the newest taps would not survive a reload. */
export type StorageTrouble = 'full' | 'blocked';

/** Persists state in the background, always the newest once the last write is done. */
export type WriteBehind = {
  save: (state: PersistedState) => void;
  /** Resolves once everything so far is written, or could not be. */
  whenIdle: () => Promise<void>;
  /** The same, and nothing is written afterwards. */
  close: () => Promise<void>;
};

type WriteBehindOptions = {
  db: TabletDb;
  initial: PersistedState;
  /** Whether `initial` is what the database holds. */
  isRestored: boolean;
  /** What an earlier session had stored, where it could only be read later. */
  onFound: (stored: StoredState) => void;
  /** `null`: everything is stored. */
  onTrouble: (trouble: StorageTrouble | null) => void;
  retryDelayMs: number;
};

/** Where a write fails, or the database is lost, everything is written anew until it is stored. */
export function createWriteBehind({
  db,
  initial,
  isRestored,
  onFound,
  onTrouble,
  retryDelayMs,
}: WriteBehindOptions): WriteBehind {
  let saved = initial;
  let latest = initial;
  /** Whether the database holds what was saved last. */
  let isIntact = isRestored;
  let mayHoldMore = !isRestored;
  let writing: Promise<void> | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let isTroubled = false;
  let isClosed = false;
  const write = async () => {
    try {
      if (mayHoldMore) onFound(await db.load());
      mayHoldMore = false;
      while (!isIntact || latest !== saved) {
        const before = isIntact ? saved : null;
        const target = latest;
        isIntact = true;
        await db.save(before, target);
        saved = target;
      }
      isTroubled = false;
      onTrouble(null);
    } catch (error) {
      isIntact = false;
      isTroubled = true;
      onTrouble(isQuotaExceeded(error) ? 'full' : 'blocked');
      if (!isClosed) retryTimer = setTimeout(begin, retryDelayMs);
    }
    writing = null;
  };
  const begin = () => {
    clearTimeout(retryTimer);
    writing ??= write();
  };
  db.onLost(() => {
    isIntact = false;
    if (!isClosed) begin();
  });
  if (!isRestored) begin();
  const whenIdle = () => (isTroubled ? null : writing) ?? Promise.resolve();
  return {
    save(state) {
      if (isClosed) return;
      latest = state;
      begin();
    },
    whenIdle,
    async close() {
      isClosed = true;
      clearTimeout(retryTimer);
      await writing;
      db.close();
    },
  };
}

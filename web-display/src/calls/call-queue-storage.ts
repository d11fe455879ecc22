import { freshnessLimits } from '@hannun/shared/client';
import { timedStorage } from '../device/timed-storage.js';
import type { CallQueueStorage } from './announcer.js';
import type { CallQueue } from './call-queue.js';

/** The names under which screens in use have stored their queue. */
type StoredQueue = {
  book: { place: string | null; settled: CallQueue['settled']; waiting: CallQueue['pending'] };
};

/** After a longer gap the screen was stale, and calls missed then are not announced. */
export function callQueueStorage(clinicId: string): CallQueueStorage {
  const { load, save } = timedStorage<StoredQueue>(
    `hannun-calls:${clinicId}`,
    freshnessLimits.display.staleAfterSeconds,
  );
  return {
    load() {
      const stored = load()?.book;
      return stored ? { dayAndEpoch: stored.place, settled: stored.settled, pending: stored.waiting } : null;
    },
    save: ({ dayAndEpoch, settled, pending }) =>
      save({ book: { place: dayAndEpoch, settled, waiting: pending } }),
  };
}

import { freshnessLimits } from '@hannun/shared/client';
import type { CallQueueStorage } from './announcer.js';
import type { CallQueue } from './call-queue.js';

type StoredQueue = { book: CallQueue; at: number };

export function callQueueStorage(clinicId: string, storage: Storage, wallMs: () => number): CallQueueStorage {
  const key = `hannun-calls:${clinicId}`;
  return {
    load() {
      const stored = readStored(storage, key);
      const age = stored ? wallMs() - stored.at : Number.POSITIVE_INFINITY;
      // A longer gap means the screen was stale, and calls missed then are not announced.
      return stored && age >= 0 && age <= freshnessLimits.display.stale * 1000 ? stored.book : null;
    },
    save(queue) {
      try {
        storage.setItem(key, JSON.stringify({ book: queue, at: wallMs() } satisfies StoredQueue));
      } catch {
        // Storage full or blocked: a reload forgets the queue, calls still work.
      }
    },
  };
}

function readStored(storage: Storage, key: string): StoredQueue | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    // Written by another build; the next save replaces it.
    return null;
  }
}

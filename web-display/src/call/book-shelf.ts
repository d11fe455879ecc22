import { freshnessLimits } from '@hannun/shared/client';
import type { BookShelf } from './announcer.js';
import type { CallBook } from './call-book.js';

type Kept = { book: CallBook; at: number };

export function bookShelf(clinicId: string, storage: Storage, wall: () => number): BookShelf {
  const key = `hannun-calls:${clinicId}`;
  return {
    load() {
      const kept = read(storage, key);
      const age = kept ? wall() - kept.at : Number.POSITIVE_INFINITY;
      // A longer gap means the screen was stale, and calls missed then are not announced.
      return kept && age >= 0 && age <= freshnessLimits.display.stale * 1000 ? kept.book : null;
    },
    save(book) {
      try {
        storage.setItem(key, JSON.stringify({ book, at: wall() } satisfies Kept));
      } catch {
        // Storage full or blocked: a reload forgets the queue, calls still work.
      }
    },
  };
}

function read(storage: Storage, key: string): Kept | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    // Written by another build; the next save replaces it.
    return null;
  }
}

import { freshnessLimits } from '@hannun/shared/client';
import type { BookShelf } from './announcer.js';
import type { CallBook } from './call-book.js';

type Kept = { book: CallBook; at: number };

/** Keeps a clinic's call book in the browser; `wall` reads the wall clock (milliseconds since 1970). */
export function bookShelf(clinicId: string, storage: Storage, wall: () => number): BookShelf {
  const key = `hannun-calls:${clinicId}`;
  return {
    load() {
      const kept = read(storage, key);
      const age = kept ? wall() - kept.at : Number.POSITIVE_INFINITY;
      // A screen that saw nothing for longer was stale, and what it missed is not spoken.
      return kept && age >= 0 && age <= freshnessLimits.display.stale * 1000 ? kept.book : null;
    },
    save(book) {
      try {
        storage.setItem(key, JSON.stringify({ book, at: wall() } satisfies Kept));
      } catch {
        // A full or forbidden storage costs the memory over a reload, not the calls themselves.
      }
    },
  };
}

function read(storage: Storage, key: string): Kept | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    // What cannot be read was not written by this build; the next save replaces it.
    return null;
  }
}

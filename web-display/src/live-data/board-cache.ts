import { freshnessLimits } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';

type CachedBoard = { board: Board; at: number };

export type BoardCache = { load: () => Board | null; save: (board: Board) => void };

/** Stores the last live board for as long as it may be shown as outdated. */
export function createBoardCache(clinicId: string, storage: Storage, wallMs: () => number): BoardCache {
  const key = `hannun-board:${clinicId}`;
  return {
    load() {
      try {
        const cached: CachedBoard | null = JSON.parse(storage.getItem(key) ?? 'null');
        const age = cached ? wallMs() - cached.at : Number.POSITIVE_INFINITY;
        return cached && age >= 0 && age <= freshnessLimits.display.expired * 1000 ? cached.board : null;
      } catch {
        // Written by another build.
        return null;
      }
    },
    save(board) {
      try {
        storage.setItem(key, JSON.stringify({ board, at: wallMs() } satisfies CachedBoard));
      } catch {
        // Storage full or blocked: only the board shown during a reload is lost.
      }
    },
  };
}

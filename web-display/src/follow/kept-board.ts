import type { Board } from '@hannun/shared';
import { freshnessLimits } from '@hannun/shared/client';

type Kept = { board: Board; at: number };

export type BoardShelf = { load: () => Board | null; save: (board: Board) => void };

/** Stores the last live board for as long as it may be shown as outdated. */
export function boardShelf(clinicId: string, storage: Storage, wall: () => number): BoardShelf {
  const key = `hannun-board:${clinicId}`;
  return {
    load() {
      try {
        const kept: Kept | null = JSON.parse(storage.getItem(key) ?? 'null');
        const age = kept ? wall() - kept.at : Number.POSITIVE_INFINITY;
        return kept && age >= 0 && age <= freshnessLimits.display.expired * 1000 ? kept.board : null;
      } catch {
        // Written by another build.
        return null;
      }
    },
    save(board) {
      try {
        storage.setItem(key, JSON.stringify({ board, at: wall() } satisfies Kept));
      } catch {
        // Storage full or blocked: only the board shown during a reload is lost.
      }
    },
  };
}

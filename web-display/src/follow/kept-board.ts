import type { Board } from '@hannun/shared';
import { freshnessLimits } from '@hannun/shared/client';

type Kept = { board: Board; at: number };

/** Where the last live board outlives a reload; `wall` reads the wall clock (milliseconds since 1970). */
export type BoardShelf = { load: () => Board | null; save: (board: Board) => void };

/** Keeps a clinic's last live board, for as long as a screen may show it as old. */
export function boardShelf(clinicId: string, storage: Storage, wall: () => number): BoardShelf {
  const key = `hannun-board:${clinicId}`;
  return {
    load() {
      try {
        const kept: Kept | null = JSON.parse(storage.getItem(key) ?? 'null');
        const age = kept ? wall() - kept.at : Number.POSITIVE_INFINITY;
        return kept && age >= 0 && age <= freshnessLimits.display.expired * 1000 ? kept.board : null;
      } catch {
        // What cannot be read was not written by this build.
        return null;
      }
    },
    save(board) {
      try {
        storage.setItem(key, JSON.stringify({ board, at: wall() } satisfies Kept));
      } catch {
        // A full or forbidden storage costs only the picture during a reload.
      }
    },
  };
}

import type { Board } from '@hannun/shared';
import { readClocks } from '@hannun/shared/client';
import { useState } from 'react';
import { emptyStage, lanesOnStage, type Stage, withBoard } from './stage.js';

/** The lanes being called at a monotonic time (milliseconds), the latest first; `missed` while figures are old. */
export function useStage(board: Board | null, now: number, missed: boolean): string[] {
  const [kept, keep] = useState<{ board: Board | null; missed: boolean; stage: Stage }>({
    board: null,
    missed: true,
    stage: emptyStage,
  });
  if (board && (board !== kept.board || missed !== kept.missed)) {
    // `now` may be a second old by the time a board comes, and a call is owed its whole hold.
    const stage = withBoard(
      kept.stage,
      board,
      readClocks().monotonic,
      missed || (kept.missed && board !== kept.board),
    );
    keep({ board, missed, stage });
  }
  return lanesOnStage(kept.stage, now);
}

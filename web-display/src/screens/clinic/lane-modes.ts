import type { Board, CalledTicket, LaneBoard } from '@hannun/shared';
import type { StagedRow } from '../../call/stage.js';
import type { Shown } from '../../components/FreshDot/FreshDot.js';
import type { LaneMode } from '../../components/LaneRow/lane-mode.js';

/** Outdated figures take precedence over a call, and a call over the clinic's pause. */
export function modeOf(lane: LaneBoard, board: Board, shown: Shown, onStage: readonly StagedRow[]): LaneMode {
  if (shown === 'stale') return { state: 'stale' };
  const staged = onStage.find((row) => row.lane === lane.lane);
  if (staged) return { state: 'called', call: staged.call };
  if (board.status !== 'paused') return { state: 'idle' };
  return { state: 'paused', reason: board.reason ?? 'other', resumesAt: board.resumesAt ?? null };
}

/** Without the call that each row already shows; newest first. */
export const lastCallsOf = (board: Board, onStage: readonly StagedRow[], count: number): CalledTicket[] =>
  board.lanes
    .flatMap((lane) => {
      const shown = onStage.find((row) => row.lane === lane.lane)?.call ?? lane.nowServing[0];
      return lane.nowServing.filter(({ ticket }) => ticket !== shown?.ticket);
    })
    .sort((a, b) => (a.calledAt < b.calledAt ? 1 : -1))
    .slice(0, count);

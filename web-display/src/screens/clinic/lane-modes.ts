import type { Board, CalledTicket, LaneBoard } from '@hannun/shared';
import type { Shown } from '../../components/FreshDot/FreshDot.js';
import type { LaneMode } from '../../components/LaneRow/lane-mode.js';

/** How a lane's row stands: old figures go before all, a call before its clinic's pause. */
export function modeOf(lane: LaneBoard, board: Board, shown: Shown, onStage: readonly string[]): LaneMode {
  if (shown === 'stale') return { state: 'stale' };
  if (onStage.includes(lane.lane)) return { state: 'called' };
  if (board.status !== 'paused') return { state: 'idle' };
  return { state: 'paused', reason: board.reason ?? 'other', resumesAt: board.resumesAt ?? null };
}

/** The last calls of all lanes but the one each row shows, newest first. */
export const lastCallsOf = (board: Board, count: number): CalledTicket[] =>
  board.lanes
    .flatMap((lane) => lane.nowServing.slice(1))
    .sort((a, b) => (a.calledAt < b.calledAt ? 1 : -1))
    .slice(0, count);

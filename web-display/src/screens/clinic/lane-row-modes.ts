import type { ShownFreshness } from '@hannun/shared/client';
import type { Board, CalledTicket, LaneBoard } from '@hannun/shared/contract';
import type { ActiveRow } from '../../calls/active-calls.js';
import type { LaneRowMode } from '../../ui/lane-row/lane-row-mode.js';

/** Outdated figures take precedence over a call, and a call over the clinic's pause. */
export function laneRowModeOf(
  lane: LaneBoard,
  board: Board,
  freshness: ShownFreshness,
  activeRows: readonly ActiveRow[],
): LaneRowMode {
  if (freshness === 'stale') return { state: 'stale' };
  const activeRow = activeRows.find((row) => row.lane === lane.lane);
  if (activeRow) return { state: 'called', call: activeRow.call };
  if (board.status !== 'paused') return { state: 'idle' };
  return { state: 'paused', reason: board.reason ?? 'other', resumesAt: board.resumesAt ?? null };
}

/** Without the call that each row already shows; newest first. */
export const listLastCalls = (
  board: Board,
  activeRows: readonly ActiveRow[],
  count: number,
): CalledTicket[] =>
  board.lanes
    .flatMap((lane) => {
      const shown = activeRows.find((row) => row.lane === lane.lane)?.call ?? lane.nowServing[0];
      return lane.nowServing.filter(({ ticket }) => ticket !== shown?.ticket);
    })
    .sort((a, b) => (a.calledAt < b.calledAt ? 1 : -1))
    .slice(0, count);

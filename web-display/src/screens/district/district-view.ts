import {
  type BoardsView,
  type ClockReading,
  elapsedMs,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
  type ShownFreshness,
} from '@hannun/shared/client';
import type { Board, LaneBoard } from '@hannun/shared/contract';
import { serverNow } from '../../time/local-time.js';

/** `no-intake`: paused, intake closed, or closed. `stale`: shows the time of the last data and no figures. */
export type ClinicRowView =
  | { state: 'open'; board: Board; slowestLane: LaneBoard | null }
  | { state: 'no-intake'; board: Board }
  | { state: 'stale'; board: Board; sinceMs: number | null };

export type DistrictView =
  | { state: 'connecting' }
  | { state: 'stopped' }
  | { state: 'rows'; rows: readonly ClinicRowView[]; freshness: ShownFreshness };

/** In the district's own order, so that a clinic keeps its position. */
export function resolveDistrictView(
  view: BoardsView,
  startedAt: ClockReading,
  now: ClockReading,
): DistrictView {
  const { lastBeat } = view;
  const silentSeconds = elapsedMs(lastBeat?.receivedAt ?? startedAt, now) / 1000;
  const freshness = freshnessOf(silentSeconds, freshnessLimits.display);
  if (!lastBeat || view.boards.size === 0) {
    return { state: freshness === 'live' || freshness === 'checking' ? 'connecting' : 'stopped' };
  }
  if (freshness === 'expired') return { state: 'stopped' };
  const rows = [...view.boards.values()].map((board) => rowFor(board, view, freshness === 'stale', now));
  const isOpen = (row: ClinicRowView) => row.state !== 'no-intake';
  // With boards missing, it is not the whole district yet.
  const shownFreshness = freshness === 'live' && view.missingClinics.size > 0 ? 'checking' : freshness;
  return {
    state: 'rows',
    rows: [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))],
    freshness: shownFreshness,
  };
}

function rowFor(board: Board, { lastBeat }: BoardsView, isStale: boolean, now: ClockReading): ClinicRowView {
  if (board.status === 'closed' && !isStale) return { state: 'no-intake', board };
  const ageSeconds = lastSeenAgeSeconds(board.clinicId, lastBeat, now);
  const freshness = freshnessOf(ageSeconds, freshnessLimits.display);
  if (isStale || freshness === 'stale' || freshness === 'expired') {
    return {
      state: 'stale',
      board,
      sinceMs: ageSeconds === null ? null : serverNow(lastBeat, now) - ageSeconds * 1000,
    };
  }
  return board.status === 'open'
    ? { state: 'open', board, slowestLane: slowestLane(board) }
    : { state: 'no-intake', board };
}

/** Nobody is promised a shorter wait than they may have. */
function slowestLane(board: Board): LaneBoard | null {
  const [longest] = board.lanes
    .filter(({ forecast }) => forecast !== null)
    .sort((a, b) => (b.forecast?.high ?? 0) - (a.forecast?.high ?? 0));
  return longest ?? null;
}

import type { Board, LaneBoard } from '@hannun/shared';
import {
  type BoardsView,
  type ClockReading,
  elapsedMs,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
} from '@hannun/shared/client';
import type { Shown } from '../../components/FreshDot/FreshDot.js';
import { presentMoment } from '../../time/local-time.js';

/** `stale`: shows the time of the last data and no figures. */
export type ClinicRowView =
  | { state: 'open'; board: Board; busiest: LaneBoard | null }
  | { state: 'shut'; board: Board }
  | { state: 'stale'; board: Board; since: number | null };

export type DistrictView =
  | { state: 'connecting' }
  | { state: 'stopped' }
  | { state: 'rows'; rows: readonly ClinicRowView[]; shown: Shown };

/** In the district's own order (DESIGN.md §5, §7). */
export function districtView(view: BoardsView, startedAt: ClockReading, now: ClockReading): DistrictView {
  const { lastBeat } = view;
  const waited = elapsedMs(lastBeat?.receivedAt ?? startedAt, now) / 1000;
  const fresh = freshnessOf(waited, freshnessLimits.display);
  if (!lastBeat || view.boards.size === 0) {
    return { state: fresh === 'live' || fresh === 'checking' ? 'connecting' : 'stopped' };
  }
  if (fresh === 'expired') return { state: 'stopped' };
  const rows = [...view.boards.values()].map((board) => rowOf(board, view, fresh === 'stale', now));
  const open = (row: ClinicRowView) => row.state !== 'shut';
  // With boards missing, it is not the whole district yet.
  const shown = fresh === 'live' && view.missingClinics.size > 0 ? 'checking' : fresh;
  return { state: 'rows', rows: [...rows.filter(open), ...rows.filter((row) => !open(row))], shown };
}

function rowOf(board: Board, { lastBeat }: BoardsView, cut: boolean, now: ClockReading): ClinicRowView {
  if (board.status === 'closed' && !cut) return { state: 'shut', board };
  const age = lastSeenAgeSeconds(board.clinicId, lastBeat, now);
  const fresh = freshnessOf(age, freshnessLimits.display);
  if (cut || fresh === 'stale' || fresh === 'expired') {
    return { state: 'stale', board, since: age === null ? null : presentMoment(lastBeat, now) - age * 1000 };
  }
  return board.status === 'open'
    ? { state: 'open', board, busiest: busiestOf(board) }
    : { state: 'shut', board };
}

/** Nobody is promised a shorter wait than they may have. */
function busiestOf(board: Board): LaneBoard | null {
  const [longest] = board.lanes
    .filter(({ forecast }) => forecast !== null)
    .sort((a, b) => (b.forecast?.high ?? 0) - (a.forecast?.high ?? 0));
  return longest ?? null;
}

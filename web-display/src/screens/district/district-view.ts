import {
  type BoardsView,
  type ClockReading,
  elapsedMs,
  type Freshness,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
  type ShownFreshness,
} from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { type Moment, sayClinic } from '@hannun/shared/saying';
import { hasRoomBeside } from '../../messages/district-sentences.js';
import { serverNow } from '../../time/local-time.js';
import { momentAt } from '../../time/moment.js';
import { type DistrictRow, rowsOfClinic } from './district-row.js';

export type DistrictView =
  | { state: 'connecting' }
  | { state: 'stopped' }
  | { state: 'rows'; rows: readonly DistrictRow[]; freshness: ShownFreshness };

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
  const nowMs = serverNow(lastBeat, now);
  const rows = [...view.boards.values()].flatMap((board) => {
    const heard = freshness === 'stale' ? freshness : freshnessIn(view, board, now);
    return rowsFor(asLastHeard(board, view), momentAt(nowMs, heard));
  });
  // With boards missing, it is not the whole district yet.
  const shownFreshness = freshness === 'live' && view.missingClinics.size > 0 ? 'checking' : freshness;
  const shown = ({ state }: DistrictRow) => state !== 'not-taking';
  return {
    state: 'rows',
    rows: [...rows.filter(shown), ...rows.filter((row) => !shown(row))],
    freshness: shownFreshness,
  };
}

function rowsFor(board: Board, moment: Moment): DistrictRow[] {
  const said = sayClinic(board, moment);
  if (!said) return [];
  return rowsOfClinic(board, said, (named, others) => hasRoomBeside(named, others, moment));
}

const freshnessIn = ({ lastBeat }: BoardsView, { clinicId }: Board, now: ClockReading): Freshness =>
  freshnessOf(lastSeenAgeSeconds(clinicId, lastBeat, now), freshnessLimits.display);

/** Heartbeats are newer than the board. */
const asLastHeard = (board: Board, { lastBeat }: BoardsView): Board => ({
  ...board,
  contactAt: lastBeat?.beat.contacts[board.clinicId] ?? board.contactAt,
});

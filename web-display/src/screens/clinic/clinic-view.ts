import type { Board } from '@hannun/shared';
import {
  type BoardsView,
  contactAge,
  freshnessLimits,
  freshnessOf,
  type Instant,
} from '@hannun/shared/client';
import type { Shown } from '../../components/FreshDot/FreshDot.js';
import { presentMoment } from '../../time/local-time.js';

/** What a clinic's screen may show at one moment; each state holds only what it needs. */
export type ClinicView =
  | { state: 'connecting' }
  | { state: 'unknown' }
  | { state: 'stopped'; board: Board | null }
  | { state: 'closed'; board: Board }
  | { state: 'rows'; board: Board; shown: Shown };

/** What is known of a clinic: the boards heard of, when this screen began, whether such a clinic exists. */
export type ClinicNews = {
  clinicId: string;
  boards: BoardsView;
  startedAt: Instant;
  exists: boolean;
  /** The last live board from before a reload, if it may still be shown as old. */
  kept: Board | null;
};

/** Decides what may be shown (DESIGN.md §5, TV): never an old number as a live one. */
export function clinicView(
  { clinicId, boards, startedAt, exists, kept }: ClinicNews,
  now: Instant,
): ClinicView {
  const board = boards.boards.get(clinicId) ?? null;
  if (!exists && !board) return { state: 'unknown' };
  if (!board || !boards.lastBeat) {
    const waited = (now.monotonic - startedAt.monotonic) / 1000;
    if (kept && waited <= freshnessLimits.display.expired)
      return { state: 'rows', board: kept, shown: 'stale' };
    return waited > freshnessLimits.display.stale ? { state: 'stopped', board } : { state: 'connecting' };
  }
  const fresh = freshnessOf(contactAge(clinicId, boards.lastBeat, now), freshnessLimits.display);
  if (isShut(board, fresh !== 'expired', presentMoment(boards.lastBeat, now)))
    return { state: 'closed', board };
  return fresh === 'expired' ? { state: 'stopped', board } : { state: 'rows', board, shown: fresh };
}

/**
 * Opening hours are facts and need no tablet to be on, until the hour they name has passed; but
 * people still in line when the doors close are called to the end.
 */
function isShut(board: Board, heard: boolean, present: number): boolean {
  if (board.status !== 'closed') return false;
  if (board.opensAt && Date.parse(board.opensAt) <= present) return false;
  return !(heard && board.waiting > 0);
}

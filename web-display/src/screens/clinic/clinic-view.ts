import type { Board } from '@hannun/shared';
import {
  type BoardsView,
  type ClockReading,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
} from '@hannun/shared/client';
import type { Shown } from '../../components/FreshDot/FreshDot.js';
import { presentMoment } from '../../time/local-time.js';

export type ClinicView =
  | { state: 'connecting' }
  | { state: 'unknown' }
  | { state: 'stopped'; board: Board | null }
  | { state: 'closed'; board: Board }
  | { state: 'rows'; board: Board; shown: Shown };

export type ClinicNews = {
  clinicId: string;
  boards: BoardsView;
  startedAt: ClockReading;
  exists: boolean;
  /** The board stored before a reload, if it may still be shown as outdated. */
  kept: Board | null;
};

/** Never shows an outdated number as live (DESIGN.md §5, TV). */
export function clinicView(
  { clinicId, boards, startedAt, exists, kept }: ClinicNews,
  now: ClockReading,
): ClinicView {
  const board = boards.boards.get(clinicId) ?? null;
  if (!exists && !board) return { state: 'unknown' };
  if (!board || !boards.lastBeat) {
    const waited = (now.monotonic - startedAt.monotonic) / 1000;
    if (kept && waited <= freshnessLimits.display.expired)
      return { state: 'rows', board: kept, shown: 'stale' };
    return waited > freshnessLimits.display.stale ? { state: 'stopped', board } : { state: 'connecting' };
  }
  const fresh = freshnessOf(lastSeenAgeSeconds(clinicId, boards.lastBeat, now), freshnessLimits.display);
  if (isShut(board, fresh !== 'expired', presentMoment(boards.lastBeat, now)))
    return { state: 'closed', board };
  return fresh === 'expired' ? { state: 'stopped', board } : { state: 'rows', board, shown: fresh };
}

/** Opening hours need no tablet, until the hour they name has passed. People still in line at closing are served. */
function isShut(board: Board, heard: boolean, present: number): boolean {
  if (board.status !== 'closed') return false;
  if (board.opensAt && Date.parse(board.opensAt) <= present) return false;
  return !(heard && board.waiting > 0);
}

import {
  type BoardsView,
  type ClockReading,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
  type ShownFreshness,
} from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { serverNow } from '../../time/local-time.js';

export type ClinicView =
  | { state: 'connecting' }
  | { state: 'unknown' }
  | { state: 'stopped'; board: Board | null }
  | { state: 'closed'; board: Board }
  | { state: 'rows'; board: Board; freshness: ShownFreshness };

export type ClinicInput = {
  clinicId: string;
  boards: BoardsView;
  startedAt: ClockReading;
  exists: boolean;
  /** The board stored before a reload, if it may still be shown as outdated. */
  cachedBoard: Board | null;
};

/** Never shows an outdated number as live. */
export function resolveClinicView(
  { clinicId, boards, startedAt, exists, cachedBoard }: ClinicInput,
  now: ClockReading,
): ClinicView {
  const board = boards.boards.get(clinicId) ?? null;
  if (!exists && !board) return { state: 'unknown' };
  if (!board || !boards.lastBeat) {
    const waitedSeconds = (now.monotonicMs - startedAt.monotonicMs) / 1000;
    if (cachedBoard && waitedSeconds <= freshnessLimits.display.expiredAfterSeconds)
      return { state: 'rows', board: cachedBoard, freshness: 'stale' };
    return waitedSeconds > freshnessLimits.display.staleAfterSeconds
      ? { state: 'stopped', board }
      : { state: 'connecting' };
  }
  const freshness = freshnessOf(lastSeenAgeSeconds(clinicId, boards.lastBeat, now), freshnessLimits.display);
  if (isClosed(board, freshness !== 'expired', serverNow(boards.lastBeat, now)))
    return { state: 'closed', board };
  return freshness === 'expired' ? { state: 'stopped', board } : { state: 'rows', board, freshness };
}

/** Opening hours need no tablet, until the hour they name has passed. People still in line at closing are served. */
function isClosed(board: Board, isHeard: boolean, serverNowMs: number): boolean {
  if (board.status !== 'closed') return false;
  if (board.opensAt && Date.parse(board.opensAt) <= serverNowMs) return false;
  return !(isHeard && board.waiting > 0);
}

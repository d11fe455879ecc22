import {
  type BoardsView,
  type ClockReading,
  type Freshness,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
  type ShownFreshness,
} from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { type ClinicSaying, type LaneSaying, sayClinic } from '@hannun/shared/saying';
import { serverNow } from '../../time/local-time.js';
import { momentAt } from '../../time/moment.js';

export type ClinicView =
  | { state: 'connecting' }
  | { state: 'unknown' }
  | { state: 'stopped'; board: Board | null }
  /** Nothing but a message: nobody is served, and nobody waits. */
  | { state: 'resting'; board: Board; said: ClinicSaying }
  | { state: 'rows'; board: Board; said: ClinicSaying; freshness: ShownFreshness };

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
  const nowMs = serverNow(boards.lastBeat, now);
  if (!board || !boards.lastBeat) {
    const waitedSeconds = (now.monotonicMs - startedAt.monotonicMs) / 1000;
    if (cachedBoard && waitedSeconds <= freshnessLimits.display.expiredAfterSeconds)
      return viewOfBoard(cachedBoard, 'stale', nowMs);
    return waitedSeconds > freshnessLimits.display.staleAfterSeconds
      ? { state: 'stopped', board }
      : { state: 'connecting' };
  }
  const ageSeconds = lastSeenAgeSeconds(clinicId, boards.lastBeat, now);
  return viewOfBoard(board, freshnessOf(ageSeconds, freshnessLimits.display), nowMs);
}

/** What a screen shows of a board that was heard so long ago. */
export function viewOfBoard(board: Board, freshness: Freshness, nowMs: number): ClinicView {
  const said = sayClinic(board, momentAt(nowMs, freshness));
  // Still being set up, without a single lane.
  if (!said) return { state: 'connecting' };
  if (said.lanes.every(({ saying }) => isResting(saying))) return { state: 'resting', board, said };
  return freshness === 'expired' ? { state: 'stopped', board } : { state: 'rows', board, said, freshness };
}

const isResting = ({ state, waiting }: LaneSaying): boolean =>
  state === 'closed' || state === 'day-off' || (state === 'not-yet' && waiting === 0);

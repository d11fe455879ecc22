import {
  type BoardsView,
  type ClockReading,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
} from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { type ScreenView, viewOfBoard } from '@hannun/shared/lobby-screen';
import { serverNow } from '../../time/local-time.js';
import { screenMomentAt } from '../../time/moment.js';

export type ClinicView = ScreenView | { state: 'unknown' } | { state: 'stopped'; board: null; held: null };

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
  const moment = screenMomentAt(serverNow(boards.lastBeat, now));
  if (!board || !boards.lastBeat) {
    const waitedSeconds = (now.monotonicMs - startedAt.monotonicMs) / 1000;
    if (cachedBoard && waitedSeconds <= freshnessLimits.display.expiredAfterSeconds)
      return viewOfBoard(cachedBoard, 'stale', moment);
    return waitedSeconds > freshnessLimits.display.staleAfterSeconds
      ? board
        ? { state: 'stopped', board, held: null }
        : { state: 'stopped', board: null, held: null }
      : { state: 'connecting' };
  }
  const ageSeconds = lastSeenAgeSeconds(clinicId, boards.lastBeat, now);
  return viewOfBoard(board, freshnessOf(ageSeconds, freshnessLimits.display), moment);
}

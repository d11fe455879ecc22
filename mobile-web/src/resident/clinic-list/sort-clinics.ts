import type { Board } from '@hannun/shared/contract';
import { compareDisplayedWaits } from '@hannun/shared/forecast';
import { countWaiting, type LaneFilter, leadingLane, openLanes } from '../wait/clinic-wait.js';

export type SortedClinics = { open: readonly Board[]; closed: readonly Board[] };

/** `hasFigures`: the figures are reliable. `distanceMetres`: set when sorting by distance. */
export type SortOptions = {
  test: LaneFilter;
  hasFigures: (board: Board) => boolean;
  distanceMetres: ((board: Board) => number) | null;
};

/**
 * Clinics that take people in for the test come first, by the wait that is shown or by distance, unknown figures last;
 * then the others by when they reopen. Clinics that never offer the test are left out.
 */
export function sortBoards(
  boards: Iterable<Board>,
  { test, hasFigures, distanceMetres }: SortOptions,
): SortedClinics {
  const offering = [...boards].filter(
    ({ lanes }) => test === null || lanes.some(({ lane }) => lane === test),
  );
  const acceptsCheckIns = (board: Board) => board.status === 'open' && openLanes(board, test).length > 0;
  const bySoonest = (a: Board, b: Board) =>
    Number(hasFigures(b)) - Number(hasFigures(a)) ||
    compareDisplayedWaits(leadingLane(a, test) ?? null, leadingLane(b, test) ?? null) ||
    countWaiting(a, test) - countWaiting(b, test) ||
    byId(a, b);
  const byNearest =
    distanceMetres && ((a: Board, b: Board) => distanceMetres(a) - distanceMetres(b) || byId(a, b));
  return {
    open: offering.filter(acceptsCheckIns).sort(byNearest ?? bySoonest),
    closed: offering
      .filter((board) => !acceptsCheckIns(board))
      .sort((a, b) => reopeningTime(a).localeCompare(reopeningTime(b)) || byId(a, b)),
  };
}

const byId = (a: Board, b: Board): number => a.clinicId.localeCompare(b.clinicId);

/** `boards` in the order of `ids`, new ones last: cards must not jump under a finger. */
export function keepOrder(boards: readonly Board[], ids: readonly string[]): readonly Board[] {
  const rank = (board: Board) => {
    const index = ids.indexOf(board.clinicId);
    return index < 0 ? ids.length : index;
  };
  return [...boards].sort((a, b) => rank(a) - rank(b));
}

/** Unknown reopening times sort last. */
const reopeningTime = (board: Board): string => board.resumesAt ?? board.opensAt ?? '9';

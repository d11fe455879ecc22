import type { Board } from '@hannun/shared';
import { lanesFor, leadingLane, type Test, waitingFor } from '../wait/clinic-wait.js';

export type Sorted = { open: readonly Board[]; shut: readonly Board[] };

/** `hasFigures`: the figures are reliable. `distanceMetres`: set when sorting by distance. */
export type Ordering = {
  test: Test;
  known: (board: Board) => boolean;
  metres: ((board: Board) => number) | null;
};

/**
 * Clinics that take people in for the test come first, by expected wait or by distance, unknown figures last; then
 * the others by when they reopen. Clinics that never offer the test are left out.
 */
export function sortBoards(boards: Iterable<Board>, { test, known, metres }: Ordering): Sorted {
  const offering = [...boards].filter(
    ({ lanes }) => test === null || lanes.some(({ lane }) => lane === test),
  );
  const takes = (board: Board) => board.status === 'open' && lanesFor(board, test).length > 0;
  const soonest = (a: Board, b: Board) =>
    Number(known(b)) - Number(known(a)) || soonness(a, test) - soonness(b, test) || byId(a, b);
  const nearest = metres && ((a: Board, b: Board) => metres(a) - metres(b) || byId(a, b));
  return {
    open: offering.filter(takes).sort(nearest ?? soonest),
    shut: offering
      .filter((board) => !takes(board))
      .sort((a, b) => reopens(a).localeCompare(reopens(b)) || byId(a, b)),
  };
}

/** Assumed where no forecast exists; used for sorting only. */
const usualPace = 120;

function soonness(board: Board, test: Test): number {
  const lane = leadingLane(board, test);
  return lane?.forecast?.likely ?? Math.max(lane?.atLeast ?? 0, waitingFor(board, test) * usualPace);
}

const byId = (a: Board, b: Board): number => a.clinicId.localeCompare(b.clinicId);

/** `boards` in the order of `ids`, new ones last: cards must not jump under a finger. */
export function inOrder(boards: readonly Board[], ids: readonly string[]): readonly Board[] {
  const place = (board: Board) => {
    const index = ids.indexOf(board.clinicId);
    return index < 0 ? ids.length : index;
  };
  return [...boards].sort((a, b) => place(a) - place(b));
}

/** Unknown reopening times sort last. */
const reopens = (board: Board): string => board.resumesAt ?? board.opensAt ?? '9';

import type { Board } from '@hannun/shared';
import { lanesFor, leadingLane, type Test, waitingFor } from '../wait/clinic-wait.js';

export type Sorted = { open: readonly Board[]; shut: readonly Board[] };

/** How clinics are put in order. `known`: their figures can be trusted; `metres`: how far, if that decides. */
export type Ordering = {
  test: Test;
  known: (board: Board) => boolean;
  metres: ((board: Board) => number) | null;
};

/**
 * Clinics that take someone in for the test, by how soon they are served or by how near they are, unknown
 * figures last; the others by how soon they take people again. One that never offers the test is in neither.
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

/** Nobody knows how long one person takes where there is no forecast; about this (seconds) orders clinics. */
const usualPace = 120;

function soonness(board: Board, test: Test): number {
  const lane = leadingLane(board, test);
  return lane?.forecast?.likely ?? Math.max(lane?.atLeast ?? 0, waitingFor(board, test) * usualPace);
}

const byId = (a: Board, b: Board): number => a.clinicId.localeCompare(b.clinicId);

/** `boards` in the order of `ids`, those not named at the end: cards must not jump under a thumb. */
export function inOrder(boards: readonly Board[], ids: readonly string[]): readonly Board[] {
  const place = (board: Board) => {
    const index = ids.indexOf(board.clinicId);
    return index < 0 ? ids.length : index;
  };
  return [...boards].sort((a, b) => place(a) - place(b));
}

/** When it takes people again; one that nobody knows of comes after every known time. */
const reopens = (board: Board): string => board.resumesAt ?? board.opensAt ?? '9';

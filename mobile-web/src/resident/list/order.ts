import type { Board } from '@hannun/shared';

export type Sorted = { open: readonly Board[]; shut: readonly Board[] };

/** Open clinics by fewest waiting, unknown figures last; shut ones by how soon they serve again. */
export function sortBoards(boards: Iterable<Board>, known: (board: Board) => boolean): Sorted {
  const all = [...boards];
  return {
    open: all
      .filter(({ status }) => status === 'open')
      .sort((a, b) => Number(known(b)) - Number(known(a)) || a.waiting - b.waiting || byId(a, b)),
    shut: all
      .filter(({ status }) => status !== 'open')
      .sort((a, b) => reopens(a).localeCompare(reopens(b)) || byId(a, b)),
  };
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

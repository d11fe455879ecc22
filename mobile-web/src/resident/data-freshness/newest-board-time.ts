import type { Board } from '@hannun/shared/contract';

export function newestBoardTime(boards: Iterable<Board>): string | null {
  let newest: string | null = null;
  for (const { asOf } of boards) if (newest === null || asOf > newest) newest = asOf;
  return newest;
}

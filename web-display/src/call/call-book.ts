import type { Board } from '@hannun/shared';
import { type Call, type CallGroup, callKey, callsOf } from './call.js';

/**
 * `settled`: announced, or too old when first seen. `waiting`: still to be announced. Plain data, kept across
 * reloads.
 */
export type CallBook = {
  /** Day and epoch of the calls; `null` before the first board. */
  place: string | null;
  settled: Readonly<Record<string, readonly string[]>>;
  waiting: readonly Call[];
};

/** With no history, everything on the first board counts as already called. */
export const emptyBook: CallBook = { place: null, settled: {}, waiting: [] };

/** Calls of one lane within this time are announced together (DESIGN.md §11). */
const joinTime = 3_000;
const joinMost = 3;
/** A call this late was made while its tablet was offline, and staff called by voice. */
const tooLate = 120_000;
/** A board lists a dozen per lane. */
const remembered = 40;

export type Looking = { present: number; oldBefore: number };

export function noteBoard(book: CallBook, board: Board, { present, oldBefore }: Looking): CallBook {
  const place = `${board.day}/${board.epoch}`;
  const known = book.place === place ? book : { ...emptyBook, place };
  const waiting = known.waiting.filter((call) => !wasTakenBack(call, known, board));
  const found = callsOf(board)
    .flat()
    .filter(isUnknownTo({ ...known, waiting }));
  const isOld = ({ calledAt }: Call) => {
    const at = Date.parse(calledAt);
    return book.place !== place || at < oldBefore || at < present - tooLate;
  };
  return settle(
    { ...known, waiting: [...waiting, ...found.filter((call) => !isOld(call)).sort(byTime)] },
    found.filter(isOld),
  );
}

export const giveUp = (book: CallBook): CallBook => settle({ ...book, waiting: [] }, book.waiting);

export function nextGroup({ waiting }: CallBook): CallGroup | null {
  const [first] = waiting;
  if (!first) return null;
  const start = Date.parse(first.calledAt);
  const mates = waiting.filter(
    (call) =>
      call !== first && call.lane === first.lane && Math.abs(Date.parse(call.calledAt) - start) <= joinTime,
  );
  return { lane: first.lane, calls: [first, ...mates.slice(0, joinMost - 1)] };
}

export const begin = (book: CallBook, { calls }: CallGroup): CallBook => {
  const begun = new Set(calls.map(callKey));
  return settle({ ...book, waiting: book.waiting.filter((call) => !begun.has(callKey(call))) }, calls);
};

function settle(book: CallBook, calls: readonly Call[]): CallBook {
  if (calls.length === 0) return book;
  const settled: Record<string, readonly string[]> = { ...book.settled };
  for (const call of calls) {
    settled[call.lane] = [...(settled[call.lane] ?? []), callKey(call)].slice(-remembered);
  }
  return { ...book, settled };
}

const isUnknownTo = (book: CallBook) => {
  const waiting = new Set(book.waiting.map(callKey));
  return (call: Call): boolean =>
    !waiting.has(callKey(call)) && !(book.settled[call.lane] ?? []).includes(callKey(call));
};

/** An undone call disappears while older ones stay; a call pushed out by many newer ones does not. */
function wasTakenBack(call: Call, { settled, waiting }: CallBook, board: Board): boolean {
  const lane = board.lanes.find((each) => each.lane === call.lane);
  if (!lane) return true;
  const shown = lane.nowServing.map(callKey);
  if (shown.includes(callKey(call))) return false;
  const mine = waiting.filter((each) => each.lane === call.lane).map(callKey);
  const earlier = [...(settled[call.lane] ?? []), ...mine.slice(0, mine.indexOf(callKey(call)))];
  return shown.length === 0 || shown.some((key) => earlier.includes(key));
}

const byTime = (a: Call, b: Call): number => (a.calledAt < b.calledAt ? -1 : a.calledAt > b.calledAt ? 1 : 0);

import type { Board } from '@hannun/shared/contract';
import { type Call, type CallGroup, callKey, callsOf } from './call.js';

/**
 * `settled`: announced, or too old when first seen. `waiting`: still to be announced. Plain data, kept across
 * reloads.
 */
export type CallQueue = {
  /** Day and epoch of the calls; `null` before the first board. */
  place: string | null;
  settled: Readonly<Record<string, readonly string[]>>;
  waiting: readonly Call[];
};

/** With no history, everything on the first board counts as already called. */
export const emptyQueue: CallQueue = { place: null, settled: {}, waiting: [] };

/** Calls of one lane within this time are announced together. */
const groupWindowMs = 3_000;
const maxGroupSize = 3;
/** A call this late was made while its tablet was offline, and staff called by voice. */
const maxCallAgeMs = 120_000;
/** A board lists a dozen per lane. */
const maxSettledPerLane = 40;

export type UpdateContext = { serverNowMs: number; ignoreBefore: number };

export function updateFromBoard(
  queue: CallQueue,
  board: Board,
  { serverNowMs, ignoreBefore }: UpdateContext,
): CallQueue {
  const place = `${board.day}/${board.epoch}`;
  const current = queue.place === place ? queue : { ...emptyQueue, place };
  const waiting = current.waiting.filter((call) => !wasUndone(call, current, board));
  const found = callsOf(board)
    .flat()
    .filter(isNewTo({ ...current, waiting }));
  const isOld = ({ calledAt }: Call) => {
    const at = Date.parse(calledAt);
    return queue.place !== place || at < ignoreBefore || at < serverNowMs - maxCallAgeMs;
  };
  return settle(
    { ...current, waiting: [...waiting, ...found.filter((call) => !isOld(call)).sort(byTime)] },
    found.filter(isOld),
  );
}

export const discardWaiting = (queue: CallQueue): CallQueue =>
  settle({ ...queue, waiting: [] }, queue.waiting);

export function nextGroup({ waiting }: CallQueue): CallGroup | null {
  const [first] = waiting;
  if (!first) return null;
  const start = Date.parse(first.calledAt);
  const sameGroup = waiting.filter(
    (call) =>
      call !== first &&
      call.lane === first.lane &&
      Math.abs(Date.parse(call.calledAt) - start) <= groupWindowMs,
  );
  return { lane: first.lane, calls: [first, ...sameGroup.slice(0, maxGroupSize - 1)] };
}

export const startAnnouncing = (queue: CallQueue, { calls }: CallGroup): CallQueue => {
  const started = new Set(calls.map(callKey));
  return settle({ ...queue, waiting: queue.waiting.filter((call) => !started.has(callKey(call))) }, calls);
};

function settle(queue: CallQueue, calls: readonly Call[]): CallQueue {
  if (calls.length === 0) return queue;
  const settled: Record<string, readonly string[]> = { ...queue.settled };
  for (const call of calls) {
    settled[call.lane] = [...(settled[call.lane] ?? []), callKey(call)].slice(-maxSettledPerLane);
  }
  return { ...queue, settled };
}

const isNewTo = (queue: CallQueue) => {
  const waiting = new Set(queue.waiting.map(callKey));
  return (call: Call): boolean =>
    !waiting.has(callKey(call)) && !(queue.settled[call.lane] ?? []).includes(callKey(call));
};

/** An undone call disappears while older ones stay; a call pushed out by many newer ones does not. */
function wasUndone(call: Call, { settled, waiting }: CallQueue, board: Board): boolean {
  const lane = board.lanes.find((each) => each.lane === call.lane);
  if (!lane) return true;
  const shown = lane.nowServing.map(callKey);
  if (shown.includes(callKey(call))) return false;
  const ownLane = waiting.filter((each) => each.lane === call.lane).map(callKey);
  const earlier = [...(settled[call.lane] ?? []), ...ownLane.slice(0, ownLane.indexOf(callKey(call)))];
  return shown.length === 0 || shown.some((key) => earlier.includes(key));
}

const byTime = (a: Call, b: Call): number => (a.calledAt < b.calledAt ? -1 : a.calledAt > b.calledAt ? 1 : 0);

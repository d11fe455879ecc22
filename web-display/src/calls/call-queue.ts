import type { Board } from '@hannun/shared/contract';
import { type Call, type CallGroup, callKey, callsOf } from './call.js';

/** `settled`: announced, or too old when first seen. `pending`: still to be announced. */
export type CallQueue = {
  /** Of the calls; `null` before the first board. */
  dayAndEpoch: string | null;
  settled: Readonly<Record<string, readonly string[]>>;
  pending: readonly Call[];
};

/** With no history, everything on the first board counts as already called. */
export const emptyQueue: CallQueue = { dayAndEpoch: null, settled: {}, pending: [] };

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
  const dayAndEpoch = `${board.day}/${board.epoch}`;
  const continues = isContinuedBy(board, queue.dayAndEpoch);
  const current = { ...(continues ? queue : emptyQueue), dayAndEpoch };
  const pending = current.pending.filter(
    (call) => !wasUndone(call, current, board) && !hasGoneOn(call, board),
  );
  const found = callsOf(board)
    .flat()
    .filter(isNewTo({ ...current, pending }));
  const isOld = ({ calledAt }: Call) => {
    const at = Date.parse(calledAt);
    return !continues || at < ignoreBefore || at < serverNowMs - maxCallAgeMs;
  };
  return settle(
    { ...current, pending: [...pending, ...found.filter((call) => !isOld(call)).sort(byTime)] },
    found.filter(isOld),
  );
}

/** A new day takes over who is in service at midnight, with their calls; a new epoch of the same day begins anew. */
const isContinuedBy = ({ day, epoch }: Board, dayAndEpoch: string | null): boolean =>
  dayAndEpoch !== null && (dayAndEpoch === `${day}/${epoch}` || !dayAndEpoch.startsWith(`${day}/`));

export const discardPending = (queue: CallQueue): CallQueue =>
  settle({ ...queue, pending: [] }, queue.pending);

export function nextGroup({ pending }: CallQueue): CallGroup | null {
  const [first] = pending;
  if (!first) return null;
  const start = Date.parse(first.calledAt);
  const sameGroup = pending.filter(
    (call) =>
      call !== first &&
      call.lane === first.lane &&
      Math.abs(Date.parse(call.calledAt) - start) <= groupWindowMs,
  );
  return { lane: first.lane, calls: [first, ...sameGroup.slice(0, maxGroupSize - 1)] };
}

export const startAnnouncing = (queue: CallQueue, { calls }: CallGroup): CallQueue => {
  const started = new Set(calls.map(callKey));
  return settle({ ...queue, pending: queue.pending.filter((call) => !started.has(callKey(call))) }, calls);
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
  const pending = new Set(queue.pending.map(callKey));
  return (call: Call): boolean =>
    !pending.has(callKey(call)) && !(queue.settled[call.lane] ?? []).includes(callKey(call));
};

/** An undone call disappears while older ones stay; a call pushed out by many newer ones does not. */
function wasUndone(call: Call, { settled, pending }: CallQueue, board: Board): boolean {
  const lane = board.lanes.find((each) => each.lane === call.lane);
  if (!lane) return true;
  const shown = lane.nowServing.map(callKey);
  if (shown.includes(callKey(call))) return false;
  const ownLane = pending.filter((each) => each.lane === call.lane).map(callKey);
  const earlier = [...(settled[call.lane] ?? []), ...ownLane.slice(0, ownLane.indexOf(callKey(call)))];
  return shown.length === 0 || shown.some((key) => earlier.includes(key));
}

/** Its holder has been sent to another lane, whose line names it with its letter, and may have been called there. */
const hasGoneOn = ({ lane: calledIn, ticket, calledAt }: Call, { lanes }: Board): boolean =>
  lanes.some(
    ({ lane, line, nowServing }) =>
      lane !== calledIn &&
      (nowServing.some((call) => call.ticket === ticket && call.calledAt > calledAt) ||
        line.split(',').includes(ticket)),
  );

const byTime = (a: Call, b: Call): number => (a.calledAt < b.calledAt ? -1 : a.calledAt > b.calledAt ? 1 : 0);

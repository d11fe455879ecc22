import type { Call, CallGroup } from './call.js';

/** How long a called number holds its row (milliseconds, DESIGN.md §7). */
export const callHold = 12_000;
/** How long each of several numbers stands before the next takes its place (milliseconds). */
export const turn = 6_000;

/** The calls a lane's row shows as being called, from and until monotonic times (milliseconds). */
export type Hold = { calls: readonly [Call, ...Call[]]; since: number; until: number };

/** The rows being called, by lane. */
export type Stage = Readonly<Record<string, Hold>>;

export const emptyStage: Stage = {};

/** Gives a group its row: each of its numbers stands there for its whole hold. */
export const takeRow = (stage: Stage, { lane, calls }: CallGroup, now: number): Stage => ({
  ...stage,
  [lane]: { calls, since: now, until: now + callHold * calls.length },
});

/** Gives waiting calls whose row is free their row at once, though other lanes may be spoken first. */
export function takeFreeRows(stage: Stage, waiting: readonly Call[], now: number): Stage {
  let next = stage;
  for (const call of waiting) {
    if (isFree(next[call.lane], now)) next = takeRow(next, { lane: call.lane, calls: [call] }, now);
  }
  return next;
}

/** A lane's row on stage and the call it shows now. */
export type StagedRow = { lane: string; call: Call };

/** The rows on stage at a monotonic time (milliseconds), the latest taken first. */
export const rowsOnStage = (stage: Stage, now: number): StagedRow[] =>
  Object.entries(stage)
    .filter(([, hold]) => !isFree(hold, now))
    .sort(([, a], [, b]) => b.since - a.since)
    .map(([lane, hold]) => ({ lane, call: shownIn(hold, now) }));

const isFree = (hold: Hold | undefined, now: number): boolean => hold === undefined || hold.until <= now;

/** Several numbers take turns, each twice within the hold, as the voice says them twice. */
function shownIn({ calls, since }: Hold, now: number): Call {
  const turns = Math.floor(Math.max(0, now - since) / turn);
  return calls[turns % calls.length] ?? calls[0];
}

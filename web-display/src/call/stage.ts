import type { Call, CallGroup } from './call.js';

/** See DESIGN.md §7. */
export const callHold = 12_000;
export const turn = 6_000;

/** Calls highlighted in one lane's row; `since` and `until` in monotonic milliseconds. */
export type Hold = { calls: readonly [Call, ...Call[]]; since: number; until: number };

export type Stage = Readonly<Record<string, Hold>>;

export const emptyStage: Stage = {};

export const takeRow = (stage: Stage, { lane, calls }: CallGroup, now: number): Stage => ({
  ...stage,
  [lane]: { calls, since: now, until: now + callHold * calls.length },
});

/** Highlights waiting calls at once where their row is free, even if another lane is announced first. */
export function takeFreeRows(stage: Stage, waiting: readonly Call[], now: number): Stage {
  let next = stage;
  for (const call of waiting) {
    if (isFree(next[call.lane], now)) next = takeRow(next, { lane: call.lane, calls: [call] }, now);
  }
  return next;
}

export type StagedRow = { lane: string; call: Call };

export const rowsOnStage = (stage: Stage, now: number): StagedRow[] =>
  Object.entries(stage)
    .filter(([, hold]) => !isFree(hold, now))
    .sort(([, a], [, b]) => b.since - a.since)
    .map(([lane, hold]) => ({ lane, call: shownIn(hold, now) }));

const isFree = (hold: Hold | undefined, now: number): boolean => hold === undefined || hold.until <= now;

function shownIn({ calls, since }: Hold, now: number): Call {
  const turns = Math.floor(Math.max(0, now - since) / turn);
  return calls[turns % calls.length] ?? calls[0];
}

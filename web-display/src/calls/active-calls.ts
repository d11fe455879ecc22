import type { Call, CallGroup } from './call.js';

/** Long enough to be noticed and read across a lobby. */
export const callDisplayMs = 12_000;
export const rotationMs = 6_000;

/** Calls highlighted in one lane's row; `since` and `until` in monotonic milliseconds. */
export type ActiveCall = { calls: readonly [Call, ...Call[]]; sinceMs: number; untilMs: number };

export type ActiveCalls = Readonly<Record<string, ActiveCall>>;

export const noActiveCalls: ActiveCalls = {};

export const activate = (active: ActiveCalls, { lane, calls }: CallGroup, nowMs: number): ActiveCalls => ({
  ...active,
  [lane]: { calls, sinceMs: nowMs, untilMs: nowMs + callDisplayMs * calls.length },
});

/** Highlights pending calls at once where their row is free, even if another lane is announced first. */
export function activateFree(active: ActiveCalls, pending: readonly Call[], nowMs: number): ActiveCalls {
  let next = active;
  for (const call of pending) {
    if (isFree(next[call.lane], nowMs)) next = activate(next, { lane: call.lane, calls: [call] }, nowMs);
  }
  return next;
}

export type ActiveRow = { lane: string; call: Call };

export const listActiveRows = (active: ActiveCalls, nowMs: number): ActiveRow[] =>
  Object.entries(active)
    .filter(([, hold]) => !isFree(hold, nowMs))
    .sort(([, a], [, b]) => b.sinceMs - a.sinceMs)
    .map(([lane, hold]) => ({ lane, call: callAt(hold, nowMs) }));

const isFree = (active: ActiveCall | undefined, nowMs: number): boolean =>
  active === undefined || active.untilMs <= nowMs;

function callAt({ calls, sinceMs }: ActiveCall, nowMs: number): Call {
  const turns = Math.floor(Math.max(0, nowMs - sinceMs) / rotationMs);
  return calls[turns % calls.length] ?? calls[0];
}

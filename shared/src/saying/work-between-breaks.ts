import type { LaneBoard } from '../contract/board.js';

type Break = { fromMs: number; untilMs: number };

/** The planned breaks that a lane still has today, by rising time; they neither touch nor overlap. */
export const breaksOf = ({ breaks = [] }: Pick<LaneBoard, 'breaks'>): readonly Break[] =>
  breaks.map(({ from, until }) => ({ fromMs: Date.parse(from), untilMs: Date.parse(until) }));

/** How long is worked in the time after `startMs`: what is left of a wait by the clock without its breaks. */
export const workWithin = (breaks: readonly Break[], startMs: number, lengthMs: number): number =>
  breaks.reduce((workMs, { fromMs, untilMs }) => {
    const overlap = Math.min(untilMs, startMs + lengthMs) - Math.max(fromMs, startMs);
    return workMs - Math.max(0, overlap);
  }, lengthMs);

/** When `workMs` of work that begins at `startMs` is done. Never in a break: who is not called before it is after. */
export function afterWork(breaks: readonly Break[], startMs: number, workMs: number): number {
  let [atMs, leftMs] = [startMs, workMs];
  for (const { fromMs, untilMs } of breaks) {
    if (atMs >= untilMs) continue;
    if (atMs + leftMs < fromMs) break;
    leftMs -= Math.max(0, fromMs - atMs);
    atMs = untilMs;
  }
  return atMs + leftMs;
}

/** The last start after which `workMs` of work is done by `endMs`. */
export function lastStart(breaks: readonly Break[], endMs: number, workMs: number): number {
  let [atMs, leftMs] = [endMs, workMs];
  for (const { fromMs, untilMs } of [...breaks].reverse()) {
    if (atMs < fromMs) continue;
    if (atMs < untilMs) atMs = fromMs - 1;
    else if (atMs - leftMs < untilMs) {
      leftMs -= atMs - untilMs;
      atMs = fromMs;
    }
  }
  return atMs - leftMs;
}

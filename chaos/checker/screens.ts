import {
  comparePositions,
  formatPosition,
  type History,
  type ShownBoard,
  type Violation,
  violation,
} from './history.js';
import { type Replay, summaryAfter } from './log-replay.js';

/** A screen must be current within this time after the repair and after its socket opened. */
const convergenceMs = 3_000;

/** I6: once everything is repaired, every screen shows the end of the log. */
export const findSlowScreens = ({ recoveries, loadFactor }: History): Violation[] =>
  recoveries.flatMap(({ settledMs, viewers }) =>
    viewers.flatMap(({ viewer, socketOpenedMs, currentMs }) => {
      const sinceMs = Math.max(settledMs, socketOpenedMs);
      if (currentMs !== null && currentMs - sinceMs <= convergenceMs * loadFactor) return [];
      const when = currentMs === null ? 'never' : `${currentMs - sinceMs} ms after that`;
      return [violation('I6', `${viewer} had an open socket and showed the end of the log ${when}`)];
    }),
  );

/** I7: no screen steps back. */
export function findBackwardSteps({ shownBoards }: History): Violation[] {
  const ofScreens = Map.groupBy(shownBoards, ({ viewer, position }) => `${viewer} ${position.clinicId}`);
  return [...ofScreens.values()].flatMap((seen) =>
    seen.flatMap(({ viewer, position }, index) => {
      const before = seen[index - 1];
      if (!before || comparePositions(before.position, position) <= 0) return [];
      const detail = `${viewer} showed ${formatPosition(position)} after ${formatPosition(before.position)}`;
      return [violation('I7', detail)];
    }),
  );
}

/** I3: each board equals a replay at its position. I9: no two boards of one position differ. */
export function findFalseBoards({ shownBoards }: History, replays: readonly Replay[]): Violation[] {
  const wanted = new Set(shownBoards.map(({ position }) => formatPosition(position)));
  const replayed = new Map<string, string>();
  for (const step of replays.flatMap(({ steps }) => steps)) {
    if (wanted.has(formatPosition(step.position)))
      replayed.set(formatPosition(step.position), summaryAfter(step));
  }
  const first = new Map<string, ShownBoard>();
  return shownBoards.flatMap((each) => {
    const name = formatPosition(each.position);
    const shown = first.get(name);
    if (shown?.summary === each.summary) return [];
    if (shown) return [violation('I9', `${name} was shown as "${shown.summary}" and as "${each.summary}"`)];
    first.set(name, each);
    const truth = replayed.get(name);
    if (truth === each.summary) return [];
    return [violation('I3', `${name} was shown as "${each.summary}", by replay it is "${truth}"`)];
  });
}

import { type Replay, summaryAfter } from './log-replay.js';
import {
  compareCursors,
  formatCursor,
  type Observations,
  type ShownBoard,
  type Violation,
  violation,
} from './observations.js';

/** A screen must be current within this time after the repair and after its socket opened. */
const convergenceMs = 3_000;

/** I6: once everything is repaired, every screen shows the end of the log. */
export const findSlowScreens = ({ recoveries, loadFactor }: Observations): Violation[] =>
  recoveries.flatMap(({ settledMs, viewers }) =>
    viewers.flatMap(({ viewer, socketOpenedMs, currentMs }) => {
      const sinceMs = Math.max(settledMs, socketOpenedMs);
      if (currentMs !== null && currentMs - sinceMs <= convergenceMs * loadFactor) return [];
      const when = currentMs === null ? 'never' : `${currentMs - sinceMs} ms after that`;
      return [violation('I6', `${viewer} had an open socket and showed the end of the log ${when}`)];
    }),
  );

/** I7: no screen steps back. */
export function findBackwardSteps({ shownBoards }: Observations): Violation[] {
  const ofScreens = Map.groupBy(shownBoards, ({ viewer, cursor }) => `${viewer} ${cursor.clinicId}`);
  return [...ofScreens.values()].flatMap((seen) =>
    seen.flatMap(({ viewer, cursor }, index) => {
      const before = seen[index - 1];
      if (!before || compareCursors(before.cursor, cursor) <= 0) return [];
      const detail = `${viewer} showed ${formatCursor(cursor)} after ${formatCursor(before.cursor)}`;
      return [violation('I7', detail)];
    }),
  );
}

/** I3: each board equals a replay at its cursor. I9: no two boards of one cursor differ. */
export function findFalseBoards({ shownBoards }: Observations, replays: readonly Replay[]): Violation[] {
  const wanted = new Set(shownBoards.map(({ cursor }) => formatCursor(cursor)));
  const replayed = new Map<string, string>();
  for (const step of replays.flatMap(({ steps }) => steps)) {
    if (wanted.has(formatCursor(step.cursor))) replayed.set(formatCursor(step.cursor), summaryAfter(step));
  }
  const first = new Map<string, ShownBoard>();
  return shownBoards.flatMap((each) => {
    const name = formatCursor(each.cursor);
    const shown = first.get(name);
    if (shown?.summary === each.summary) return [];
    if (shown) return [violation('I9', `${name} was shown as "${shown.summary}" and as "${each.summary}"`)];
    first.set(name, each);
    const truth = replayed.get(name);
    if (truth === each.summary) return [];
    return [violation('I3', `${name} was shown as "${each.summary}", by replay it is "${truth}"`)];
  });
}

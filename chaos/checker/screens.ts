import {
  comparePositions,
  formatPosition,
  type History,
  type ShownBoard,
  type Violation,
} from './history.js';
import { type Replay, summaryAfter } from './log-replay.js';

/** A screen must be current within this time after the repair and after its socket opened (milliseconds). */
const convergenceMs = 3_000;

/** I6: once everything is repaired, every screen shows the end of the log. */
export const findSlowScreens = ({ recoveries, loadFactor }: History): Violation[] =>
  recoveries.flatMap(({ settled, viewers }) =>
    viewers.flatMap(({ viewer, opened, current }) => {
      const since = Math.max(settled, opened);
      if (current !== null && current - since <= convergenceMs * loadFactor) return [];
      const when = current === null ? 'never' : `${current - since} ms after that`;
      return [
        {
          invariant: 'I6' as const,
          detail: `${viewer} had an open socket and showed the end of the log ${when}`,
        },
      ];
    }),
  );

/** I7: no screen steps back. */
export function findBackwardSteps({ shownBoards }: History): Violation[] {
  const ofScreens = Map.groupBy(shownBoards, ({ viewer, place }) => `${viewer} ${place.clinicId}`);
  return [...ofScreens.values()].flatMap((seen) =>
    seen.flatMap(({ viewer, place }, index) => {
      const before = seen[index - 1];
      if (!before || comparePositions(before.place, place) <= 0) return [];
      const detail = `${viewer} showed ${formatPosition(place)} after ${formatPosition(before.place)}`;
      return [{ invariant: 'I7' as const, detail }];
    }),
  );
}

/** I3: each board equals a replay at its position. I9: no two boards of one position differ. */
export function findFalseBoards({ shownBoards }: History, replays: readonly Replay[]): Violation[] {
  const wanted = new Set(shownBoards.map(({ place }) => formatPosition(place)));
  const replayed = new Map<string, string>();
  for (const step of replays.flatMap(({ steps }) => steps)) {
    if (wanted.has(formatPosition(step.place))) replayed.set(formatPosition(step.place), summaryAfter(step));
  }
  const first = new Map<string, ShownBoard>();
  return shownBoards.flatMap((each): Violation[] => {
    const name = formatPosition(each.place);
    const told = first.get(name);
    if (told?.facts === each.facts) return [];
    if (told)
      return [{ invariant: 'I9', detail: `${name} was shown as "${told.facts}" and as "${each.facts}"` }];
    first.set(name, each);
    const truth = replayed.get(name);
    if (truth === each.facts) return [];
    return [{ invariant: 'I3', detail: `${name} was shown as "${each.facts}", by replay it is "${truth}"` }];
  });
}

import { comparePlaces, type History, nameOf, type Shown, type Violation } from './history.js';
import { factsAfter, type Replay } from './replay.js';

/** Within this time (milliseconds) of mending, and of the opening of its socket, a screen shows the log's end. */
const convergence = 3_000;

/** I6: once everything is mended, every screen shows the log's end. */
export const findLaggards = ({ healings, loadFactor }: History): Violation[] =>
  healings.flatMap(({ settled, viewers }) =>
    viewers.flatMap(({ viewer, opened, current }) => {
      const since = Math.max(settled, opened);
      if (current !== null && current - since <= convergence * loadFactor) return [];
      const when = current === null ? 'never' : `${current - since} ms after that`;
      return [
        { invariant: 'I6' as const, detail: `${viewer} had an open socket and showed the log's end ${when}` },
      ];
    }),
  );

/** I7: no screen goes back. */
export function findStepsBack({ shown }: History): Violation[] {
  const ofScreens = Map.groupBy(shown, ({ viewer, place }) => `${viewer} ${place.clinicId}`);
  return [...ofScreens.values()].flatMap((seen) =>
    seen.flatMap(({ viewer, place }, index) => {
      const before = seen[index - 1];
      if (!before || comparePlaces(before.place, place) <= 0) return [];
      const detail = `${viewer} showed ${nameOf(place)} after ${nameOf(before.place)}`;
      return [{ invariant: 'I7' as const, detail }];
    }),
  );
}

/** I3: each board says what a replay says there. I9: no two boards of one place differ. */
export function findFalseBoards({ shown }: History, replays: readonly Replay[]): Violation[] {
  const wanted = new Set(shown.map(({ place }) => nameOf(place)));
  const replayed = new Map<string, string>();
  for (const step of replays.flatMap(({ steps }) => steps)) {
    if (wanted.has(nameOf(step.place))) replayed.set(nameOf(step.place), factsAfter(step));
  }
  const first = new Map<string, Shown>();
  return shown.flatMap((each): Violation[] => {
    const name = nameOf(each.place);
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

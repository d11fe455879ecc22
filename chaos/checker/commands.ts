import { comparePlaces, nameOf, type Place } from './history.js';
import type { Replay } from './replay.js';

/** The positions of each command in the logs; a position shared by two copies of one log counts once. */
export type Written = ReadonlyMap<string, readonly Place[]>;

const byServer = new Set(['day', 'epoch', 'sweep', 'close']);

export function findCommands(replays: readonly Replay[]): Written {
  const found = new Map<string, Map<string, Place>>();
  for (const { command, place } of replays.flatMap(({ steps }) => steps)) {
    if (byServer.has(command)) continue;
    const places = found.get(command) ?? new Map<string, Place>();
    found.set(command, places.set(nameOf(place), place));
  }
  return new Map([...found].map(([command, places]) => [command, [...places.values()].sort(comparePlaces)]));
}

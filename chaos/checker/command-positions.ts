import { comparePositions, formatPosition, type LogPosition } from './history.js';
import type { Replay } from './log-replay.js';

/** The positions of each command in the logs; a position shared by two copies of one log counts once. */
export type CommandPositions = ReadonlyMap<string, readonly LogPosition[]>;

const serverCommands = new Set(['day', 'epoch', 'sweep', 'close']);

export function findCommandPositions(replays: readonly Replay[]): CommandPositions {
  const found = new Map<string, Map<string, LogPosition>>();
  for (const { command, place } of replays.flatMap(({ steps }) => steps)) {
    if (serverCommands.has(command)) continue;
    const places = found.get(command) ?? new Map<string, LogPosition>();
    found.set(command, places.set(formatPosition(place), place));
  }
  return new Map(
    [...found].map(([command, places]) => [command, [...places.values()].sort(comparePositions)]),
  );
}

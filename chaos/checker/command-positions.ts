import { comparePositions, formatPosition, type LogPosition } from './history.js';
import type { Replay } from './log-replay.js';

/** The positions of each command in the logs; a position shared by two copies of one log counts once. */
export type CommandPositions = ReadonlyMap<string, readonly LogPosition[]>;

const serverCommands = new Set(['day', 'epoch', 'sweep', 'close']);

export function findCommandPositions(replays: readonly Replay[]): CommandPositions {
  const found = new Map<string, Map<string, LogPosition>>();
  for (const { command, position } of replays.flatMap(({ steps }) => steps)) {
    if (serverCommands.has(command)) continue;
    const positions = found.get(command) ?? new Map<string, LogPosition>();
    found.set(command, positions.set(formatPosition(position), position));
  }
  return new Map(
    [...found].map(([command, positions]) => [command, [...positions.values()].sort(comparePositions)]),
  );
}

import { comparePositions, formatPosition, type History, type LogPosition } from './history.js';
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

/** By clinic, and for the moment of each ack, the newest position acked until then. */
export type AckedPositions = ReadonlyMap<string, readonly { at: number; position: LogPosition }[]>;

export function findAckedPositions({ answered }: History, written: CommandPositions): AckedPositions {
  const acked = new Map<string, { at: number; position: LogPosition }[]>();
  for (const { at, commandId, ack } of answered) {
    const position = ack.ok ? written.get(commandId)?.at(-1) : undefined;
    if (!position) continue;
    const ofClinic = acked.get(position.clinicId) ?? [];
    const newest = ofClinic.at(-1);
    ofClinic.push({
      at,
      position: newest && comparePositions(newest.position, position) > 0 ? newest.position : position,
    });
    acked.set(position.clinicId, ofClinic);
  }
  return acked;
}

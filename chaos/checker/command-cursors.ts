import { systemCommandNames } from '../../server/src/event-log/log-entry.js';
import type { Replay } from './log-replay.js';
import { type ClinicCursor, compareCursors, formatCursor, type Observations } from './observations.js';

/** The cursors of each command in the logs; a cursor shared by two copies of one log counts once. */
export type CommandCursors = ReadonlyMap<string, readonly ClinicCursor[]>;

const systemCommands: ReadonlySet<string> = new Set(systemCommandNames);

export function findCommandCursors(replays: readonly Replay[]): CommandCursors {
  const found = new Map<string, Map<string, ClinicCursor>>();
  for (const { command, cursor } of replays.flatMap(({ steps }) => steps)) {
    if (systemCommands.has(command)) continue;
    const cursors = found.get(command) ?? new Map<string, ClinicCursor>();
    found.set(command, cursors.set(formatCursor(cursor), cursor));
  }
  return new Map(
    [...found].map(([command, cursors]) => [command, [...cursors.values()].sort(compareCursors)]),
  );
}

/** By clinic, and for the moment of each ack, the newest cursor acked until then. */
export type AckedCursors = ReadonlyMap<string, readonly { at: number; cursor: ClinicCursor }[]>;

export function findAckedCursors({ answered }: Observations, written: CommandCursors): AckedCursors {
  const acked = new Map<string, { at: number; cursor: ClinicCursor }[]>();
  for (const { at, commandId, ack } of answered) {
    const cursor = ack.ok ? written.get(commandId)?.at(-1) : undefined;
    if (!cursor) continue;
    const ofClinic = acked.get(cursor.clinicId) ?? [];
    const newest = ofClinic.at(-1);
    ofClinic.push({
      at,
      cursor: newest && compareCursors(newest.cursor, cursor) > 0 ? newest.cursor : cursor,
    });
    acked.set(cursor.clinicId, ofClinic);
  }
  return acked;
}

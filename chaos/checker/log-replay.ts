import type { Board } from '@hannun/shared/contract';
import { boardOf, type ClinicDay, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import { summarizeBoard } from './board-summary.js';
import type { ClinicCursor, LogCopy } from './observations.js';

export type Step = {
  cursor: ClinicCursor;
  command: string;
  events: readonly QueueEvent[];
  state: ClinicDay;
};

export type Replay = { log: LogCopy; steps: readonly Step[] };

/**
 * Replays a log, starting from `before` if its first entries were trimmed. Malformed entries change nothing,
 * as on the server.
 */
export function replay(log: LogCopy, before: ClinicDay = initialClinicDay): Replay {
  const steps: Step[] = [];
  let state = before;
  for (const [version, entries] of Map.groupBy(log.entries, (entry) => entry.version)) {
    const read = entries.flatMap(({ raw }) => readEntry(raw));
    const events = read.map(({ event }) => event);
    state = events.reduce(evolve, state);
    const cursor = { clinicId: log.clinicId, day: log.day, epoch: state.epoch, version };
    steps.push({ cursor, command: read[0]?.command ?? '', events, state });
  }
  return { log, steps };
}

/**
 * Replays logs in the order they were copied. Until a server notices a trimmed log, it continues from what it
 * had read, which an earlier copy still holds.
 */
export function replayAll(logs: readonly LogCopy[]): Replay[] {
  const replays: Replay[] = [];
  for (const log of logs) replays.push(replay(log, stateBefore(log, replays)));
  return replays;
}

function stateBefore({ clinicId, day, entries: [first] }: LogCopy, replays: readonly Replay[]): ClinicDay {
  const steps = replays.flatMap(({ log, steps: taken }) =>
    log.clinicId === clinicId && log.day === day ? taken : [],
  );
  return (
    steps.findLast(({ cursor }) => cursor.version === (first?.version ?? 1) - 1)?.state ?? initialClinicDay
  );
}

export const boardAfter = ({ state, cursor }: Step): Board =>
  boardOf(state, { version: cursor.version, nowIso: state.hours?.opensAt ?? '', contactAt: null });

export const summaryAfter = (step: Step): string => summarizeBoard(boardAfter(step));

function readEntry(raw: string): { command: string; event: QueueEvent }[] {
  try {
    const { command, event } = JSON.parse(raw);
    return typeof event?.type === 'string' ? [{ command, event }] : [];
  } catch {
    // Not one of our entries; the server skips it as well.
    return [];
  }
}

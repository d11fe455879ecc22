import { type Board, boardOf, type ClinicDay, evolve, type QueueEvent, unopenedDay } from '@hannun/shared';
import { factsOf } from './facts.js';
import type { Log, Place } from './history.js';

/** One version of a log: what was written, by which command, and the day it led to. */
export type Step = { place: Place; command: string; events: readonly QueueEvent[]; state: ClinicDay };

/** A log replayed from its first entry by the pure rules. */
export type Replay = { log: Log; steps: readonly Step[] };

/**
 * Replays a log, on the day `before` its first entry where that was trimmed away. Entries that make no sense
 * change nothing, as on the server.
 */
export function replay(log: Log, before: ClinicDay = unopenedDay): Replay {
  const steps: Step[] = [];
  let state = before;
  for (const [version, entries] of Map.groupBy(log.entries, (entry) => entry.version)) {
    const read = entries.flatMap(({ raw }) => readEntry(raw));
    const events = read.map(({ event }) => event);
    state = events.reduce(evolve, state);
    const place = { clinicId: log.clinicId, day: log.day, epoch: state.epoch, version };
    steps.push({ place, command: read[0]?.command ?? '', events, state });
  }
  return { log, steps };
}

/**
 * Replays logs in the order they were taken. Until a server notices that one was trimmed, all go on from what
 * they had read of it, which an earlier copy still holds.
 */
export function replayAll(logs: readonly Log[]): Replay[] {
  const replays: Replay[] = [];
  for (const log of logs) replays.push(replay(log, stateBefore(log, replays)));
  return replays;
}

function stateBefore({ clinicId, day, entries: [first] }: Log, replays: readonly Replay[]): ClinicDay {
  const steps = replays.flatMap(({ log, steps: taken }) =>
    log.clinicId === clinicId && log.day === day ? taken : [],
  );
  return steps.findLast(({ place }) => place.version === (first?.version ?? 1) - 1)?.state ?? unopenedDay;
}

/** The board a step must lead to on every screen. */
export const boardAfter = ({ state, place }: Step): Board =>
  boardOf(state, { version: place.version, now: state.hours?.opensAt ?? '', contactAt: null });

export const factsAfter = (step: Step): string => factsOf(boardAfter(step));

function readEntry(raw: string): { command: string; event: QueueEvent }[] {
  try {
    const { command, event } = JSON.parse(raw);
    return typeof event?.type === 'string' ? [{ command, event }] : [];
  } catch {
    // Not an entry of ours; the server passes it over as well.
    return [];
  }
}

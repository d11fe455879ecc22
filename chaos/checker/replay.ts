import { type Board, boardOf, type ClinicDay, evolve, type QueueEvent, unopenedDay } from '@hannun/shared';
import { factsOf } from './facts.js';
import type { Log, Place } from './history.js';

/** One version of a log: what was written, by which command, and the day it led to. */
export type Step = { place: Place; command: string; events: readonly QueueEvent[]; state: ClinicDay };

/** A log replayed from its first entry by the pure rules. */
export type Replay = { log: Log; steps: readonly Step[] };

/** Replays a log. Entries that make no sense change nothing, as on the server. */
export function replay(log: Log): Replay {
  const steps: Step[] = [];
  let state = unopenedDay;
  for (const [version, entries] of Map.groupBy(log.entries, (entry) => entry.version)) {
    const read = entries.flatMap(({ raw }) => readEntry(raw));
    const events = read.map(({ event }) => event);
    state = events.reduce(evolve, state);
    const place = { clinicId: log.clinicId, day: log.day, epoch: state.epoch, version };
    steps.push({ place, command: read[0]?.command ?? '', events, state });
  }
  return { log, steps };
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

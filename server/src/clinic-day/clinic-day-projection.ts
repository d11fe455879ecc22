import { type ClinicDay, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import type { EventLog } from '../event-log/event-log.js';
import type { RecordedEntry } from '../event-log/log-entry.js';
import { emptyDigest, extendDigest, type LogDigest } from './log-digest.js';

/** One clinic-day up to a version. Immutable. */
export type ClinicDayProjection = {
  day: string;
  state: ClinicDay;
  version: number;
  /** To notice a log that was rewound and grew again to the same version. */
  lastEntriesJson: readonly string[];
  entryCount: number;
  invalidEntryCount: number;
  digest: LogDigest;
};

/** How one projection follows from another. */
export type ProjectionStep = {
  before: ClinicDayProjection;
  events: readonly QueueEvent[];
  after: ClinicDayProjection;
};

export const emptyProjection = (day: string): ClinicDayProjection => ({
  day,
  state: initialClinicDay,
  version: 0,
  lastEntriesJson: [],
  entryCount: 0,
  invalidEntryCount: 0,
  digest: emptyDigest,
});

export function applyEntries(
  before: ClinicDayProjection,
  recorded: readonly RecordedEntry[],
): ProjectionStep {
  let { state, version, invalidEntryCount } = before;
  let lastEntriesJson = [...before.lastEntriesJson];
  const events: QueueEvent[] = [];
  for (const { version: next, raw, entry } of recorded) {
    const evolved = entry && tryEvolve(state, entry.event);
    if (entry) events.push(entry.event);
    if (evolved) state = evolved;
    else invalidEntryCount += 1;
    if (next === version) lastEntriesJson.push(raw);
    else lastEntriesJson = [raw];
    version = next;
  }
  const after = {
    day: before.day,
    state,
    version,
    lastEntriesJson,
    entryCount: before.entryCount + recorded.length,
    invalidEntryCount,
    digest: extendDigest(before.digest, recorded),
  };
  return { before, events, after };
}

/** `second` must begin where `first` ends. */
export const joinSteps = (first: ProjectionStep, second: ProjectionStep): ProjectionStep => ({
  before: first.before,
  events: [...first.events, ...second.events],
  after: second.after,
});

export const loadDay = async (
  { log, clinicId }: { log: EventLog; clinicId: string },
  day: string,
): Promise<ProjectionStep> => applyEntries(emptyProjection(day), await log.read(clinicId, day, 1));

function tryEvolve(state: ClinicDay, event: QueueEvent): ClinicDay | null {
  try {
    return evolve(state, event);
  } catch {
    // A damaged entry must not stop a clinic: it is skipped, counted and reported.
    return null;
  }
}

import { type ClinicDay, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
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
  lastChange: ProjectionChange;
};

export type ProjectionChange = { after: number; events: readonly QueueEvent[] };

export const emptyProjection = (day: string): ClinicDayProjection => ({
  day,
  state: initialClinicDay,
  version: 0,
  lastEntriesJson: [],
  entryCount: 0,
  invalidEntryCount: 0,
  digest: emptyDigest,
  lastChange: { after: 0, events: [] },
});

export function applyEntries(
  projection: ClinicDayProjection,
  recorded: readonly RecordedEntry[],
): ClinicDayProjection {
  let { state, version, invalidEntryCount } = projection;
  let lastRaw = [...projection.lastEntriesJson];
  const events: QueueEvent[] = [];
  for (const { version: next, raw, entry } of recorded) {
    const after = entry && tryEvolve(state, entry.event);
    if (entry) events.push(entry.event);
    if (after) state = after;
    else invalidEntryCount += 1;
    if (next === version) lastRaw.push(raw);
    else lastRaw = [raw];
    version = next;
  }
  const { day } = projection;
  const entries = projection.entryCount + recorded.length;
  const digest = extendDigest(projection.digest, recorded);
  const fold = { after: projection.version, events };
  return {
    day,
    state,
    version,
    lastEntriesJson: lastRaw,
    entryCount: entries,
    invalidEntryCount,
    digest,
    lastChange: fold,
  };
}

function tryEvolve(state: ClinicDay, event: QueueEvent): ClinicDay | null {
  try {
    return evolve(state, event);
  } catch {
    // A damaged entry must not stop a clinic: it is skipped, counted and reported.
    return null;
  }
}

import { type ClinicDay, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared';
import type { Recorded } from '../log/log-entry.js';
import { digested, type LogDigest, noDigest } from './log-digest.js';

/** One clinic-day up to a version. Immutable. */
export type ClinicProjection = {
  day: string;
  state: ClinicDay;
  version: number;
  /** To notice a log that was rewound and grew again to the same version. */
  lastRaw: readonly string[];
  entries: number;
  passedOver: number;
  digest: LogDigest;
  fold: Fold;
};

export type Fold = { after: number; events: readonly QueueEvent[] };

export const unread = (day: string): ClinicProjection => ({
  day,
  state: initialClinicDay,
  version: 0,
  lastRaw: [],
  entries: 0,
  passedOver: 0,
  digest: noDigest,
  fold: { after: 0, events: [] },
});

export function folded(projection: ClinicProjection, recorded: readonly Recorded[]): ClinicProjection {
  let { state, version, passedOver } = projection;
  let lastRaw = [...projection.lastRaw];
  const events: QueueEvent[] = [];
  for (const { version: next, raw, entry } of recorded) {
    const after = entry && evolved(state, entry.event);
    if (entry) events.push(entry.event);
    if (after) state = after;
    else passedOver += 1;
    if (next === version) lastRaw.push(raw);
    else lastRaw = [raw];
    version = next;
  }
  const { day } = projection;
  const entries = projection.entries + recorded.length;
  const digest = digested(projection.digest, recorded);
  const fold = { after: projection.version, events };
  return { day, state, version, lastRaw, entries, passedOver, digest, fold };
}

function evolved(state: ClinicDay, event: QueueEvent): ClinicDay | null {
  try {
    return evolve(state, event);
  } catch {
    // A damaged entry must not stop a clinic: it is skipped, counted and reported.
    return null;
  }
}

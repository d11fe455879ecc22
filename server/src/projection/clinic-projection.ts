import { type ClinicDay, evolve, type QueueEvent, unopenedDay } from '@hannun/shared';
import type { Recorded } from '../log/log-entry.js';
import { digested, type LogDigest, noDigest } from './log-digest.js';

/** One clinic-day folded up to a version. A value: folding gives another one. */
export type ClinicProjection = {
  day: string;
  state: ClinicDay;
  version: number;
  /** The JSON of the entries of `version`, to notice a log that was rewound and grew again. */
  lastRaw: readonly string[];
  /** Entries folded so far, those that made no sense included. */
  entries: number;
  /** Entries that made no sense and changed nothing. */
  passedOver: number;
  /** By which all that was folded is compared with the log. */
  digest: LogDigest;
  fold: Fold;
};

/** What the last folding added: the events that follow version `after`. */
export type Fold = { after: number; events: readonly QueueEvent[] };

/** A day before its first entry. */
export const unread = (day: string): ClinicProjection => ({
  day,
  state: unopenedDay,
  version: 0,
  lastRaw: [],
  entries: 0,
  passedOver: 0,
  digest: noDigest,
  fold: { after: 0, events: [] },
});

/** The projection after these entries, which follow it in the log. */
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
    // A damaged entry may stop no clinic: it counts as passed over, and the follower reports the count.
    return null;
  }
}

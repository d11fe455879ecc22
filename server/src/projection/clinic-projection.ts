import { type ClinicDay, evolve, type QueueEvent, unopenedDay } from '@hannun/shared';
import type { Recorded } from '../log/log-entry.js';

/** One clinic-day folded up to a version. A value: folding gives another one. */
export type ClinicProjection = {
  day: string;
  state: ClinicDay;
  version: number;
  /** The JSON of the entries of `version`, to notice a log that was rewound and grew again. */
  lastRaw: readonly string[];
  /** Entries that made no sense and changed nothing. */
  passedOver: number;
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
  passedOver: 0,
  fold: { after: 0, events: [] },
});

/** The projection after these entries, which follow it in the log. */
export const folded = (projection: ClinicProjection, recorded: readonly Recorded[]): ClinicProjection => ({
  ...recorded.reduce(foldOne, projection),
  fold: { after: projection.version, events: recorded.flatMap(({ entry }) => entry?.event ?? []) },
});

function foldOne(projection: ClinicProjection, { version, raw, entry }: Recorded): ClinicProjection {
  const state = entry ? evolved(projection.state, entry.event) : null;
  return {
    ...projection,
    state: state ?? projection.state,
    version,
    lastRaw: version === projection.version ? [...projection.lastRaw, raw] : [raw],
    passedOver: projection.passedOver + (state ? 0 : 1),
  };
}

function evolved(state: ClinicDay, event: QueueEvent): ClinicDay | null {
  try {
    return evolve(state, event);
  } catch {
    // A damaged entry may stop no clinic: it counts as passed over, and the follower reports the count.
    return null;
  }
}

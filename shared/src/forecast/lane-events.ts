import type { ServiceEndCause } from '../contract/value-lists.js';
/** Epoch seconds; `until: null` has no known end. */
export type PausePeriod = { from: number; until: number | null };

/** `closesAt: null`: no closing is known. */
export type OpeningPeriod = { opensAt: number; closesAt: number | null };
/** `hours: null`: always open. */
export type WorkingTimes = { hours: OpeningPeriod | null; breaks: readonly PausePeriod[] };

/** Each event's own fields. */
type LaneEventFields = {
  /** `goesOn`: with the line of the day before, and those who serve it. */
  'day-began': { midnight: number; goesOn?: boolean } & WorkingTimes;
  /** From now on; what has passed stays. */
  'hours-set': WorkingTimes;
  joined: { id: string; party?: number; priority?: boolean };
  /** `id: null`: next in line. `booth: null`: the booth is not tapped. */
  called: { id: string | null; booth: string | null };
  /** `id: null`: the one longest in service, else the head of the line. */
  served: { id: string | null; cause: ServiceEndCause };
  gone: { id: string; reason: 'left' | 'no-show' | 'silent' | 'withdrawn' };
  returned: { id: string; joinedAt: number; party: number; priority: boolean };
  /** `absent`: so many people fewer than numbers. */
  recounted: { absent: number };
  'party-corrected': { id: string; party: number };
  'booth-opened': { booth: string };
  'booth-closed': { booth: string };
  'booths-set': { booths: readonly string[] };
  /** A shared booth took another lane's ticket; that ticket's `served` event frees it. */
  'booth-elsewhere': { booth: string; ticket: string };
};

export type LaneEventOf<Type extends keyof LaneEventFields> = {
  type: Type;
  at: number;
} & LaneEventFields[Type];

/** Epoch seconds, never decreasing within a day. */
export type LaneEvent = { [Type in keyof LaneEventFields]: LaneEventOf<Type> }[keyof LaneEventFields];

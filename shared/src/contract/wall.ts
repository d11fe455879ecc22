import type { Board, Range } from './board.js';
import type { Localized } from './clinic.js';
import type { Word } from './word.js';

/** A clinic's tablet and what it told of itself last; `heardAt` is `null` for one never heard. */
export type WallTablet = { id: string; label: string; heardAt: string | null; pending: number };

/** How many waited at a moment. */
export type WaitingAt = { at: string; waiting: number };

/** One hour of the heat map. `shut` says why there is no figure, or only half of one. */
export type WallHour = { hour: number; waiting: number; shut?: 'break' | 'no-contact' };

export type WallClinic = {
  board: Board;
  telephone: string;
  /** People whose service ended today. */
  served: number;
  /** Whoever has waited longest, and since when. */
  oldest: { ticket: string; since: string } | null;
  /** People served in the last hour, and usually in this hour of the weekday. */
  pace: { lastHour: number; usual: number | null };
  booths: { open: number; of: number };
  /** The last three hours, every ten minutes. */
  recent: readonly WaitingAt[];
  /** As it usually is by this time of the weekday; `null` without such days. */
  usual: { waiting: number; served: number } | null;
  hours: readonly WallHour[];
  tablets: readonly WallTablet[];
  /** The office's word that its tablets show. */
  word: Word | null;
};

type Matter<Kind extends string, Body> = { kind: Kind; clinicId: string } & Body;

/** One thing worth looking at. */
export type WallMatter =
  | Matter<'device-silent', { since: string }>
  /** A tablet has entered more today than a whole clinic does, and is not heard any more. */
  | Matter<'tablet-flooding', { tablet: string }>
  | Matter<'long-wait', { wait: Range; quieter: { clinicId: string; wait: Range } | null }>
  | Matter<'no-taps', { since: string }>
  /** `why`: the log in the store differed from what servers had read, so taps may be missing since. */
  | Matter<'recount-due', { since: string; why?: 'log-differed' }>
  | Matter<'growing', { from: number; to: number; closesAt?: string }>
  | Matter<'forecast-off', { calls: number; within: number }>;

/** `GET /api/v1/admin/wall`: all clinics of this moment. */
export type Wall = {
  asOf: string;
  timeZone: string;
  district: { id: string; name: Localized };
  clinics: readonly WallClinic[];
  /** At most three, the most pressing first. */
  matters: readonly WallMatter[];
  /** How many waited in the whole district today, every half-hour until now. */
  today: readonly WaitingAt[];
  /** The same on a usual day of this weekday; empty without such days. */
  usual: readonly WaitingAt[];
};

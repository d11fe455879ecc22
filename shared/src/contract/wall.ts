import type { Board, Range } from './board.js';
import type { Localized } from './clinic.js';
import type { Word } from './word.js';

export type WallTablet = { id: string; label: string; heardAt: string | null; pending: number };

export type WaitingAt = { at: string; waiting: number };

/** `shut`: why there is no figure, or only half of one. */
export type WallHour = { hour: number; waiting: number; shut?: 'break' | 'no-contact' };

export type WallClinic = {
  board: Board;
  telephone: string;
  served: number;
  oldest: { ticket: string; since: string } | null;
  pace: { lastHour: number; usual: number | null };
  booths: { open: number; of: number };
  recent: readonly WaitingAt[];
  usual: { waiting: number; served: number } | null;
  hours: readonly WallHour[];
  tablets: readonly WallTablet[];
  word: Word | null;
};

type Matter<Kind extends string, Body> = { kind: Kind; clinicId: string } & Body;

export type WallMatter =
  | Matter<'device-silent', { since: string }>
  | Matter<'tablet-flooding', { tablet: string }>
  | Matter<'long-wait', { wait: Range; quieter: { clinicId: string; wait: Range } | null }>
  | Matter<'no-taps', { since: string }>
  /** `why`: the stored log differed from what servers had read, so taps may be missing. */
  | Matter<'recount-due', { since: string; why?: 'log-differed' }>
  | Matter<'growing', { from: number; to: number; closesAt?: string }>
  | Matter<'forecast-off', { calls: number; within: number }>;

export type Wall = {
  asOf: string;
  timeZone: string;
  district: { id: string; name: Localized };
  clinics: readonly WallClinic[];
  /** At most three, most pressing first. */
  matters: readonly WallMatter[];
  today: readonly WaitingAt[];
  usual: readonly WaitingAt[];
};

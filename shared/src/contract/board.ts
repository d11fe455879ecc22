import type { LocalizedText, Notice, PauseReason } from './clinic.js';

export const clinicStatuses = ['open', 'paused', 'intake-closed', 'closed'] as const;
export type ClinicStatus = (typeof clinicStatuses)[number];
/** From the shortest wait to the longest. */
export const levels = ['relaxed', 'normal', 'busy', 'packed'] as const;
export type Level = (typeof levels)[number];

/** Seconds until called: an 80 % range and the likely value inside it. */
export type WaitRange = { low: number; likely: number; high: number };

/** Seconds, by rising `ahead` (tickets); `rangeAtPosition` interpolates between entries. */
export type PositionForecast = readonly [ahead: number, low: number, high: number];

/** `silent`: nobody called though people wait. `unknown`: no calls yet. `after-closing`: may not be today. */
export const noForecastReasons = [
  'closed',
  'paused',
  'offline',
  'silent',
  'unknown',
  'too-wide',
  'after-closing',
] as const;
export type NoForecastReason = (typeof noForecastReasons)[number];

export type ForecastAccuracy = { calls: number; within: number };

export type StatusDetails = {
  status: ClinicStatus;
  reason?: PauseReason;
  resumesAt?: string;
  opensAt?: string;
  closesAt?: string;
};

export type CalledTicket = { ticket: string; booth: string; calledAt: string };

export type LaneBoard = {
  lane: string;
  code: string;
  name: LocalizedText;
  /** People checked in and not yet called; `tickets` counts their tickets. */
  waiting: number;
  tickets: number;
  booths: number;
  level: Level | null;
  nowServing: readonly CalledTicket[];
  /** The waiting numbers in calling order, written by `encodeWaitingNumbers`. */
  line: string;
  /** For a person who joins now. Small changes are held back so that screens do not flicker. */
  forecast: WaitRange | null;
  noForecast?: NoForecastReason;
  /** With `too-wide`: the wait is at least this long (seconds). */
  atLeast?: number;
  /** Only the mean of the last ten waits: the lane's record speaks against the model. */
  rough?: true;
  places?: readonly PositionForecast[];
  intake?: 'closed';
  lastNumber?: number;
};

/** State, not a delta: the highest `(epoch, version)` of a day wins; lost packets need no repair. */
export type Board = StatusDetails & {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  asOf: string;
  contactAt: string | null;
  name: LocalizedText;
  notice?: Notice;
  waiting: number;
  unconfirmedSince?: string;
  forecastKept?: ForecastAccuracy;
  lanes: readonly LaneBoard[];
};

export type Snapshot = {
  asOf: string;
  district: { id: string; name: LocalizedText };
  clinics: readonly Board[];
  /** Clinics whose log this server has not read yet. */
  missing?: readonly string[];
};

/** Freshness is measured from this. A new `setUp` version: refetch clinics and directory. */
export type Beat = { at: string; contacts: Readonly<Record<string, string>>; setUp?: number };

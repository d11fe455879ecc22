import type { Localized, PauseReason } from './clinic.js';

export type ClinicStatus = 'open' | 'paused' | 'intake-closed' | 'closed';
export type Level = 'relaxed' | 'normal' | 'busy' | 'packed';

/** Seconds until called: an 80 % range and the likely value inside it. */
export type Range = { low: number; likely: number; high: number };

/**
 * The forecast for some places of the line, `[tickets ahead, low, high]` (seconds), by rising places; read it
 * with `rangeAtPlace`, which fills in the places between.
 */
export type PlaceForecast = readonly [ahead: number, low: number, high: number];

/**
 * Why there is no honest figure. `closed`: the day is over. `paused`: nobody knows until when. `offline`: no
 * tablet was heard. `silent`: nobody has been called though people wait. `unknown`: the lane was never seen at
 * work. `too-wide`: the range says nothing. `after-closing`: it may not be today.
 */
export type NoForecast =
  | 'closed'
  | 'paused'
  | 'offline'
  | 'silent'
  | 'unknown'
  | 'too-wide'
  | 'after-closing';

/** Of the last thirty days' calls, how many came within the time that was forecast at the check-in. */
export type ForecastKept = { calls: number; within: number };

export type CalledTicket = { ticket: string; booth: string; calledAt: string };

export type LaneBoard = {
  lane: string;
  code: string;
  name: Localized;
  /** People checked in and not yet called. */
  waiting: number;
  /** Tickets checked in and not yet called. */
  tickets: number;
  /** How many booths serve the lane. */
  booths: number;
  level: Level | null;
  /** The last calls, newest first. */
  nowServing: readonly CalledTicket[];
  /** The waiting numbers in calling order, written by `encodeLine`. */
  line: string;
  /** For a person who joins now; an earlier one while a small change is held back, so that no screen flickers. */
  forecast: Range | null;
  /** Present where `forecast` is `null`. */
  noForecast?: NoForecast;
  /** With `too-wide`: the wait is at least this long (seconds). */
  atLeast?: number;
  /** The forecast is only what the last ten people waited: the lane's own record speaks against more. */
  rough?: true;
  /** Where each ticket of the line finds its own range; left out while there is none. */
  places?: readonly PlaceForecast[];
  /** Present when the lane takes nobody in though the clinic may. */
  intake?: 'closed';
  /** The last number that will be served today, where staff have set one. */
  lastNumber?: number;
};

/**
 * The whole public state of one clinic. State, not a delta: within one day the highest
 * `(epoch, version)` wins, so a lost or late packet needs no repair.
 */
export type Board = {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  asOf: string;
  /** When a staff device of the clinic was last heard; `null` when none was ever heard. */
  contactAt: string | null;
  name: Localized;
  status: ClinicStatus;
  reason?: PauseReason;
  resumesAt?: string;
  opensAt?: string;
  closesAt?: string;
  notice?: { ko: string; en?: string };
  waiting: number;
  /** Nobody has confirmed the figures since then, though asked: show them as to be confirmed. */
  unconfirmedSince?: string;
  /** How well the clinic's forecasts came true; left out until enough people were called. */
  forecastKept?: ForecastKept;
  lanes: readonly LaneBoard[];
};

/** `GET /api/v1/clinics`. */
export type Snapshot = {
  asOf: string;
  district: { id: string; name: Localized };
  clinics: readonly Board[];
  /** Clinics whose log this server has not read yet: what is known of them still stands, but is not here. */
  missing?: readonly string[];
};

/**
 * Sent every few seconds to every viewer: what freshness is measured from. `setUp` is the version of the district's
 * set-up: another one than a viewer has seen means that clinics, facts or names are others now.
 */
export type Beat = { at: string; contacts: Readonly<Record<string, string>>; setUp?: number };

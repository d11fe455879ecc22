import type { Board } from './board.js';
import type { Localized } from './clinic.js';
import type { DayHours } from './desk.js';

/** One half-hour of a line. Counts of people unless said otherwise, durations in seconds. */
export type HalfHour = {
  /** Half-hours since the day's midnight. */
  slot: number;
  /** People who checked in. */
  arrivals: number;
  /** People waiting on average over the half-hour, and at most. */
  waiting: number;
  peak: number;
  /** Tickets that joined in this half-hour and were called, and how long half and nine tenths of them waited at most. */
  calls: number;
  median: number | null;
  p90: number | null;
  /** People whose service ended. */
  served: number;
  /** Tickets called in vain, and tickets whose holders went without being called. */
  noShows: number;
  left: number;
};

/** A day's line as one sum: tickets called, and their waits (seconds). */
export type WaitSum = { calls: number; mean: number | null; median: number | null; p90: number | null };

export type LineHistory = {
  slots: readonly HalfHour[];
  arrivals: number;
  served: number;
  noShows: number;
  left: number;
  /** Tickets still open when the day ended. */
  unfinished: number;
  peak: number;
  wait: WaitSum;
};

/** What one booth did: people served, mean time per ticket (seconds), and people served by half-hour. */
export type BoothHistory = {
  booth: string;
  served: number;
  service: number | null;
  slots: readonly { slot: number; served: number }[];
};

/**
 * How a day's forecasts came true: of `calls`, so many waits lay in the 80 % range (`covered`) and in the rounded
 * one people saw (`within`); `error` is the mean (seconds).
 */
export type ForecastDay = { calls: number; covered: number; within: number; error: number };

export type LaneHistory = LineHistory & {
  lane: string;
  code: string;
  name: Localized;
  booths: readonly BoothHistory[];
  /** `null` where too little was called, or the day's record is gone. */
  forecast: ForecastDay | null;
};

/** One line of the ledger: what the taps said, what was counted, and which device counted. */
export type LedgerLine = {
  at: string;
  lane: string;
  expected: number;
  counted: number;
  device: string;
  reason?: string;
};

/** A notice the clinic showed from `at` on; `null` took it away. */
export type NoticeShown = { at: string; text: { ko: string; en?: string } | null };

/**
 * A stretch nothing is known of. `no-contact`: no tablet was heard. `not-recorded`: the server did not run.
 * `restored`: what was tapped then was lost with a part of the log.
 */
export type Gap = { from: string; until: string; kind: 'no-contact' | 'not-recorded' | 'restored' };

/** All a clinic's day came to. */
export type DayHistory = {
  clinicId: string;
  day: string;
  hours: DayHours | null;
  /** The day goes on: figures are those until now. */
  unfinished: boolean;
  all: LineHistory;
  lanes: readonly LaneHistory[];
  ledger: readonly LedgerLine[];
  notices: readonly NoticeShown[];
  gaps: readonly Gap[];
};

/** Why a day has no figures: the clinic was not open, or nothing was kept of it. */
export type MissingDay = { day: string; why: 'closed' | 'no-record' };

export type ClinicHistory = {
  clinicId: string;
  name: Localized;
  days: readonly DayHistory[];
  missing: readonly MissingDay[];
};

/** `GET /api/v1/admin/history`. */
export type History = {
  madeAt: string;
  from: string;
  to: string;
  timeZone: string;
  /** Whole logs, and with them past minutes, are kept for so many days. */
  rawLogDays: number;
  clinics: readonly ClinicHistory[];
  /** What devices in the ledgers are called. */
  devices: Readonly<Record<string, string>>;
};

/** `GET /api/v1/admin/clinics/:id/past?at=`: a board as it was shown. */
export type PastMinute = {
  at: string;
  /** `null`: nothing stood in the log yet at that moment. */
  board: Board | null;
  /** The forecasts are those shown. Otherwise what they were made from is gone, and they are left out. */
  forecastsKnown: boolean;
  /** The last entry of the log by then, and who made it. */
  lastEntry: { at: string; type: string; by: string } | null;
};

/** People who checked in at one clinic, by half-hour before (`-1` is the last) and after (`0` is the first) a moment. */
export type ArrivalsAround = {
  clinicId: string;
  name: Localized;
  halfHours: readonly { offset: number; arrivals: number }[];
};

/** `GET /api/v1/admin/advisory`: arrivals before and after a notice, where it hung and where it sent people. */
export type Advisory = { at: string; text: NoticeShown['text']; clinics: readonly ArrivalsAround[] };

import type { Board } from './board.js';
import type { Localized } from './clinic.js';
import type { DayHours } from './desk.js';

/** Counts are people unless stated otherwise; durations are seconds. */
export type HalfHour = {
  slot: number;
  arrivals: number;
  waiting: number;
  peak: number;
  /** Tickets that joined in this half-hour and were called; median and 90th percentile of their waits. */
  calls: number;
  median: number | null;
  p90: number | null;
  served: number;
  noShows: number;
  left: number;
};

export type WaitSum = { calls: number; mean: number | null; median: number | null; p90: number | null };

export type LineHistory = {
  slots: readonly HalfHour[];
  arrivals: number;
  served: number;
  noShows: number;
  left: number;
  unfinished: number;
  peak: number;
  wait: WaitSum;
};

/** `service` is the mean per ticket in seconds. */
export type BoothHistory = {
  booth: string;
  served: number;
  service: number | null;
  slots: readonly { slot: number; served: number }[];
};

/** Waits within the 80 % range (`covered`) and the displayed one (`within`); mean `error` in seconds. */
export type ForecastDay = { calls: number; covered: number; within: number; error: number };

export type LaneHistory = LineHistory & {
  lane: string;
  code: string;
  name: Localized;
  booths: readonly BoothHistory[];
  forecast: ForecastDay | null;
};

export type LedgerLine = {
  at: string;
  lane: string;
  expected: number;
  counted: number;
  device: string;
  reason?: string;
};

export type NoticeShown = { at: string; text: { ko: string; en?: string } | null };

/** `no-contact`: no tablet online. `not-recorded`: server not running. `restored`: part of the log was lost. */
export type Gap = { from: string; until: string; kind: 'no-contact' | 'not-recorded' | 'restored' };

export type DayHistory = {
  clinicId: string;
  day: string;
  hours: DayHours | null;
  unfinished: boolean;
  all: LineHistory;
  lanes: readonly LaneHistory[];
  ledger: readonly LedgerLine[];
  notices: readonly NoticeShown[];
  gaps: readonly Gap[];
};

export type MissingDay = { day: string; why: 'closed' | 'no-record' };

export type ClinicHistory = {
  clinicId: string;
  name: Localized;
  days: readonly DayHistory[];
  missing: readonly MissingDay[];
};

export type History = {
  madeAt: string;
  from: string;
  to: string;
  timeZone: string;
  /** Whole logs, and with them past boards, are kept this many days. */
  rawLogDays: number;
  clinics: readonly ClinicHistory[];
  devices: Readonly<Record<string, string>>;
};

export type PastMinute = {
  at: string;
  board: Board | null;
  forecastsKnown: boolean;
  lastEntry: { at: string; type: string; by: string } | null;
};

/** Half-hours before (`-1` is the last) and after (`0` is the first) a moment. */
export type ArrivalsAround = {
  clinicId: string;
  name: Localized;
  halfHours: readonly { offset: number; arrivals: number }[];
};

export type Advisory = { at: string; text: NoticeShown['text']; clinics: readonly ArrivalsAround[] };

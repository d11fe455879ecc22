import type { Board } from './board.js';
import type { LocalizedText, Notice } from './clinic.js';
import type { DayHours } from './desk.js';

/** Counts are people unless stated otherwise; durations are seconds. */
export type HalfHourStats = {
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

export type WaitSummary = { calls: number; mean: number | null; median: number | null; p90: number | null };

export type QueueHistory = {
  slots: readonly HalfHourStats[];
  arrivals: number;
  served: number;
  noShows: number;
  left: number;
  unfinished: number;
  peak: number;
  wait: WaitSummary;
};

/** `service` is the mean per ticket in seconds. */
export type BoothHistory = {
  booth: string;
  served: number;
  service: number | null;
  slots: readonly { slot: number; served: number }[];
};

/** Waits within the 80 % range (`covered`) and the displayed one (`within`); mean `error` in seconds. */
export type DayForecastAccuracy = { calls: number; covered: number; within: number; error: number };

export type LaneHistory = QueueHistory & {
  lane: string;
  code: string;
  name: LocalizedText;
  booths: readonly BoothHistory[];
  forecast: DayForecastAccuracy | null;
};

export type RecountEntry = {
  at: string;
  lane: string;
  expected: number;
  counted: number;
  device: string;
  reason?: string;
};

export type NoticeChange = { at: string; text: Notice | null };

/** `no-contact`: no tablet online. `not-recorded`: server not running. `restored`: part of the log was lost. */
export type DataGap = { from: string; until: string; kind: 'no-contact' | 'not-recorded' | 'restored' };

export type DayHistory = {
  clinicId: string;
  day: string;
  hours: DayHours | null;
  unfinished: boolean;
  all: QueueHistory;
  lanes: readonly LaneHistory[];
  ledger: readonly RecountEntry[];
  notices: readonly NoticeChange[];
  gaps: readonly DataGap[];
};

export type MissingDay = { day: string; why: 'closed' | 'no-record' };

export type ClinicHistory = {
  clinicId: string;
  name: LocalizedText;
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

export type PastBoard = {
  at: string;
  board: Board | null;
  forecastsKnown: boolean;
  lastEntry: { at: string; type: string; by: string } | null;
};

/** Half-hours before (`-1` is the last) and after (`0` is the first) a moment. */
export type ArrivalsBeforeAfter = {
  clinicId: string;
  name: LocalizedText;
  halfHours: readonly { offset: number; arrivals: number }[];
};

export type NoticeImpact = {
  at: string;
  text: NoticeChange['text'];
  clinics: readonly ArrivalsBeforeAfter[];
};

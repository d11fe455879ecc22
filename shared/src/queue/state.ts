import type { LaneConfig, LevelThresholds, LocalizedText, Notice } from '../contract/clinic.js';
import type { DayHours, HistoryEntry, LaneCounters, StaffOverrides } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';

/** Ticket n is stored at index n − 1, so lookups and updates stay cheap. */
export type LaneDay = LaneConfig &
  LaneCounters & {
    tickets: readonly (Ticket | undefined)[];
    /** Ordered by place, whatever their priority. */
    line: readonly number[];
    inService: readonly number[];
    gone: readonly number[];
  };

export type ClinicDay = {
  clinicId: string;
  day: string;
  epoch: number;
  name: LocalizedText;
  lanes: readonly LaneDay[];
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  standingNotice: Notice | null;
  levels: LevelThresholds | null;
  setUp: number;
  /** A lane that returns continues where it stopped. */
  removedLanes: readonly LaneDay[];
  settings: StaffOverrides;
  lastTapAt: string | null;
  history: readonly HistoryEntry[];
};

export const initialClinicDay: ClinicDay = {
  clinicId: '',
  day: '',
  epoch: 0,
  name: { ko: '', en: '' },
  lanes: [],
  hours: null,
  noon: '',
  nextOpensAt: null,
  standingNotice: null,
  levels: null,
  setUp: 0,
  removedLanes: [],
  settings: { pause: null, resumedAt: null, intake: null, notice: null },
  lastTapAt: null,
  history: [],
};

/** Boards are throttled; each must still show every call since the one before. */
export const maxLastCalls = 12;
export const maxGoneTickets = 30;
export const maxHistoryEntries = 50;

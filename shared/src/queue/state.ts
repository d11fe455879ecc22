import type { LaneSetUp, LevelEdges, Localized, Notice } from '../contract/clinic.js';
import type { DayHours, Done, LaneTally, Settings } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';

/** Ticket n is stored at index n − 1, so lookups and updates stay cheap. */
export type LaneDay = LaneSetUp &
  LaneTally & {
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
  name: Localized;
  lanes: readonly LaneDay[];
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  standingNotice: Notice | null;
  levels: LevelEdges | null;
  setUp: number;
  /** A lane that returns continues where it stopped. */
  retired: readonly LaneDay[];
  settings: Settings;
  lastTapAt: string | null;
  history: readonly Done[];
};

export const unopenedDay: ClinicDay = {
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
  retired: [],
  settings: { pause: null, resumedAt: null, intake: null, notice: null },
  lastTapAt: null,
  history: [],
};

/** Boards are throttled; each must still show every call since the one before. */
export const rememberedCalls = 12;
export const rememberedGone = 30;
export const rememberedDone = 50;

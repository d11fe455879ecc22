import type { LaneSetUp, LevelEdges, Localized, Notice } from '../contract/clinic.js';
import type { DayHours, Done, LaneTally, Settings } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';

/** One lane's day. Tickets stand at their number minus one, so a lookup and a change stay cheap. */
export type LaneDay = LaneSetUp &
  LaneTally & {
    tickets: readonly (Ticket | undefined)[];
    /** Waiting numbers by place, whatever their priority. */
    line: readonly number[];
    /** Numbers called and not yet checked out, longest in service first. */
    inService: readonly number[];
    /** The last numbers given up on, newest first. */
    gone: readonly number[];
  };

/** What one log has led to. Before its first event a day holds nothing. */
export type ClinicDay = {
  clinicId: string;
  day: string;
  epoch: number;
  name: Localized;
  lanes: readonly LaneDay[];
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  /** What the office wants on every view while staff say nothing else. */
  standingNotice: Notice | null;
  levels: LevelEdges | null;
  /** The version of the district's set-up the day follows; 0: unknown. */
  setUp: number;
  /** Lanes taken out of the set-up today: back again, they go on where they stopped. */
  retired: readonly LaneDay[];
  settings: Settings;
  /** When staff last tapped anything. */
  lastTapAt: string | null;
  /** The last changes, newest first: commands, and the clock's own without a command id. */
  history: readonly Done[];
};

/** The state of a log without entries. */
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

/** How many of its last calls a lane remembers; folded boards must still show each of them. */
export const rememberedCalls = 12;
/** How many given-up tickets a lane keeps at hand for reinstating. */
export const rememberedGone = 30;
/** How many changes stay open to undo and stand in the desk's history. */
export const rememberedDone = 50;

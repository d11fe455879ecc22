import type { LevelThresholds, Notice } from '../contract/clinic.js';
import type { Continuation, Desk, LaneCounters, PlacesServed, SeriesGrant } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import type { DayLane } from './events.js';

/** Ticket n is stored at index n − 1, so lookups and updates stay cheap. */
export type LaneDay = DayLane &
  LaneCounters & {
    tickets: readonly (Ticket | undefined)[];
    /** Guests, and those of tablets' own series, whose numbers are not in the row. */
    otherTickets: Readonly<Record<number, Ticket>>;
    /** Ordered by place, whatever their priority. */
    line: readonly number[];
    inService: readonly number[];
    gone: readonly number[];
    /** Served, and waiting for a result; the earliest result first. */
    awaiting: readonly number[];
    /** Where a desk is all that is known: people of finished tickets that `tickets` lacks. */
    placesServed?: PlacesServed;
  };

type SharedWithDesk = Pick<
  Desk,
  | 'clinicId'
  | 'day'
  | 'epoch'
  | 'name'
  | 'hours'
  | 'noon'
  | 'nextOpensAt'
  | 'settings'
  | 'lastTapAt'
  | 'history'
>;

export type ClinicDay = SharedWithDesk & {
  lanes: readonly LaneDay[];
  standingNotice: Notice | null;
  levels: LevelThresholds | null;
  setUp: number;
  /** A lane that returns continues where it stopped. */
  removedLanes: readonly LaneDay[];
  carriedOver: Continuation | null;
  /** The letters of tablets' own series. */
  series: readonly SeriesGrant[];
  /** Its line goes on in the next day. */
  handedOver: boolean;
  leftOpen: readonly string[];
  /** The day whose evening left them open; `null`: none, or an older log. */
  leftOpenOn: string | null;
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
  carriedOver: null,
  series: [],
  handedOver: false,
  leftOpen: [],
  leftOpenOn: null,
  settings: { pause: null, resumedAt: null, intake: null, notice: null },
  lastTapAt: null,
  history: [],
};

/** Boards are throttled; each must still show every call since the one before. */
export const maxLastCalls = 12;
export const maxGoneTickets = 30;
export const maxHistoryEntries = 50;

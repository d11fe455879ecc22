import { LocalizedText, Notice } from './clinic.js';
import { day, time } from './fields.js';
import {
  count,
  described,
  exactly,
  integer,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  recordOf,
  type Schema,
  text,
  type ValueOf,
} from './schema.js';
import {
  clinicStatuses,
  laneIntakes,
  lastNumberSources,
  levels,
  noForecastReasons,
  pauseReasons,
} from './value-lists.js';

export const WaitRange = named(
  'WaitRange',
  described(
    'Seconds until called: an 80 % range and the likely value inside it',
    object({
      low: integer,
      likely: integer,
      high: integer,
      'notBefore?': described(
        'Until an opening or the end of a break, at a known time; `low` is not before it, not even rounded',
        integer,
      ),
    }),
  ),
);
export type WaitRange = ValueOf<typeof WaitRange>;

/** Seconds, by rising `ahead` (tickets); `rangeAtPosition` interpolates between entries. */
export type PositionForecast = readonly [ahead: number, low: number, high: number, notBefore?: number];
const PositionForecast: Schema<PositionForecast> = {
  type: 'array',
  items: { type: 'integer' },
  minItems: 3,
  maxItems: 4,
  description:
    'Tickets ahead, then the lowest and highest wait in seconds, and `notBefore` where the work starts at a known time',
};

export const ForecastAccuracy = object({ calls: count, within: count });
export type ForecastAccuracy = ValueOf<typeof ForecastAccuracy>;

export const statusFields = {
  status: oneOf(clinicStatuses),
  'reason?': described(
    'With `paused`; with `closed`: today’s opening waits for a pause without an end',
    oneOf(pauseReasons),
  ),
  'resumesAt?': time,
  'opensAt?': time,
  'reopensAt?': described('With `intake-closed`: intake opens again today', time),
  'closesAt?': time,
};
const StatusDetails = object(statusFields);
export type StatusDetails = ValueOf<typeof StatusDetails>;

export const CalledTicket = named(
  'CalledTicket',
  object({
    ticket: text,
    booth: text,
    calledAt: time,
    'over?': described('On a board: it was served, missed or left', exactly(true)),
  }),
);
export type CalledTicket = ValueOf<typeof CalledTicket>;

/** Absent `intake`: the lane takes people in. */
export const laneIntakeFields = {
  'intake?': oneOf(laneIntakes),
  'reopensAt?': described('When it takes people in again, today or later', time),
  'placesLeft?': described('People it can still take in, where a quota or last number limits it', count),
  'morePlacesAt?': described('When a morning’s quota gives way to the afternoon’s', time),
  'intakeUntil?': described('When it stops taking people in today', time),
};
export type LaneIntakeDetails = ValueOf<typeof LaneIntakeDetails>;
const LaneIntakeDetails = object(laneIntakeFields);

export const LaneBoard = named(
  'LaneBoard',
  object({
    lane: text,
    code: text,
    name: LocalizedText,
    waiting: described('People checked in and not yet called; `tickets` counts their tickets', count),
    tickets: count,
    booths: described('How many serve', count),
    level: nullable(oneOf(levels)),
    nowServing: listOf(CalledTicket),
    line: described('Waiting numbers in calling order: 27-43,45', text),
    'carried?': described('Those of `line` whose number is of the day before, in the same form', text),
    forecast: described('For a person who joins now', nullable(WaitRange)),
    'noForecast?': oneOf(noForecastReasons),
    'atLeast?': described('With `too-wide`: the wait is at least this long (seconds)', integer),
    'rough?': described(
      'Only the mean of the last ten waits: the lane’s record speaks against the model',
      exactly(true),
    ),
    'fromOpening?': described(
      'With `not-yet`: seconds after `reopensAt`, for a person who joins now',
      WaitRange,
    ),
    'places?': listOf(PositionForecast),
    ...laneIntakeFields,
    'joinedLastHour?': described(
      'With `placesLeft`: people who joined in the last hour, without those who left',
      count,
    ),
    'breaks?': described(
      'Planned breaks that are not over, of the clinic and of this lane, while it takes people in today',
      listOf(
        object({
          from: time,
          until: time,
          'reason?': described('Where one follows another, of the first', oneOf(pauseReasons)),
        }),
      ),
    ),
    'closesAt?': described('Where its own hours end at another time than the clinic’s', time),
    'servesUntil?': described(
      'Until when its days are known to go on calling, at least until closing; absent while that is not known',
      time,
    ),
    'reason?': described('Only this lane is paused', oneOf(pauseReasons)),
    'pausedUntil?': time,
    'lastNumber?': integer,
    'lastNumberBy?': oneOf(lastNumberSources),
    'reachable?': described(
      'The last ticket in calling order that is probably served today, while somebody in `line` stands behind it',
      integer,
    ),
  }),
);
export type LaneBoard = ValueOf<typeof LaneBoard>;

export const Board = named(
  'Board',
  described(
    'State, not a delta: the highest (epoch, version) of a day wins; lost packets need no repair',
    object({
      clinicId: text,
      day,
      epoch: integer,
      version: integer,
      asOf: time,
      contactAt: described('When a tablet of the clinic was last heard', nullable(time)),
      name: LocalizedText,
      ...statusFields,
      'notice?': Notice,
      waiting: count,
      'unconfirmedSince?': time,
      'forecastKept?': ForecastAccuracy,
      lanes: listOf(LaneBoard),
    }),
  ),
);
export type Board = ValueOf<typeof Board>;

export const Snapshot = named(
  'Snapshot',
  object({
    asOf: time,
    district: object({ id: text, name: LocalizedText }),
    clinics: listOf(Board),
    'missing?': described('Clinics whose log this server has not read yet', listOf(text)),
  }),
);
export type Snapshot = ValueOf<typeof Snapshot>;

export const Beat = named(
  'Beat',
  described(
    'Freshness is measured from this. A changed `setUp`: fetch clinics and directory again',
    object({ at: time, contacts: recordOf(time), 'setUp?': integer }),
  ),
);
export type Beat = ValueOf<typeof Beat>;

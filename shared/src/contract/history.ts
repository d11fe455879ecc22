import { Board } from './board.js';
import { LocalizedText, Notice } from './clinic.js';
import { DayHours } from './desk.js';
import { day, time } from './fields.js';
import {
  count,
  described,
  flag,
  integer,
  listOf,
  named,
  nullable,
  number,
  object,
  oneOf,
  recordOf,
  text,
  type ValueOf,
} from './schema.js';
import { dataGapKinds } from './value-lists.js';

const HalfHourStats = named(
  'HalfHourStats',
  described(
    'Counts are people unless stated otherwise; durations are seconds',
    object({
      slot: integer,
      arrivals: number,
      waiting: number,
      peak: number,
      calls: described('Tickets that joined in this half-hour and were called', count),
      median: nullable(number),
      p90: nullable(number),
      served: number,
      noShows: number,
      left: number,
    }),
  ),
);
export type HalfHourStats = ValueOf<typeof HalfHourStats>;

const WaitSummary = object({
  calls: count,
  mean: nullable(number),
  median: nullable(number),
  p90: nullable(number),
});
export type WaitSummary = ValueOf<typeof WaitSummary>;

const queueHistoryFields = {
  slots: listOf(HalfHourStats),
  arrivals: number,
  served: number,
  noShows: number,
  left: number,
  unfinished: number,
  peak: number,
  wait: WaitSummary,
};
const QueueHistory = object(queueHistoryFields);
export type QueueHistory = ValueOf<typeof QueueHistory>;

const BoothHistory = object({
  booth: text,
  served: number,
  service: described('The mean per ticket in seconds', nullable(number)),
  slots: listOf(object({ slot: integer, served: number })),
});
export type BoothHistory = ValueOf<typeof BoothHistory>;

const DayForecastAccuracy = described(
  'Waits within the 80 % range (`covered`) and the displayed one (`within`); mean `error` in seconds',
  object({ calls: count, covered: count, within: count, error: number }),
);
export type DayForecastAccuracy = ValueOf<typeof DayForecastAccuracy>;

const LaneHistory = named(
  'LaneHistory',
  object({
    ...queueHistoryFields,
    lane: text,
    code: text,
    name: LocalizedText,
    booths: listOf(BoothHistory),
    forecast: nullable(DayForecastAccuracy),
  }),
);
export type LaneHistory = ValueOf<typeof LaneHistory>;

const RecountEntry = object({
  at: time,
  lane: text,
  expected: count,
  counted: count,
  device: text,
  'reason?': text,
});
export type RecountEntry = ValueOf<typeof RecountEntry>;

const noticeChangeFields = { at: time, text: nullable(Notice) };
const NoticeChange = object(noticeChangeFields);
export type NoticeChange = ValueOf<typeof NoticeChange>;

const DataGap = object({ from: time, until: time, kind: oneOf(dataGapKinds) });
export type DataGap = ValueOf<typeof DataGap>;

const DayHistory = named(
  'DayHistory',
  object({
    clinicId: text,
    day,
    hours: nullable(DayHours),
    unfinished: flag,
    all: QueueHistory,
    lanes: listOf(LaneHistory),
    ledger: listOf(RecountEntry),
    notices: listOf(NoticeChange),
    gaps: listOf(DataGap),
  }),
);
export type DayHistory = ValueOf<typeof DayHistory>;

const MissingDay = object({ day, why: oneOf(['closed', 'no-record']) });
export type MissingDay = ValueOf<typeof MissingDay>;

const ClinicHistory = named(
  'ClinicHistory',
  object({ clinicId: text, name: LocalizedText, days: listOf(DayHistory), missing: listOf(MissingDay) }),
);
export type ClinicHistory = ValueOf<typeof ClinicHistory>;

export const History = named(
  'History',
  object({
    madeAt: time,
    from: day,
    to: day,
    timeZone: text,
    rawLogDays: described('Whole logs, and with them past boards, are kept this many days', integer),
    clinics: listOf(ClinicHistory),
    devices: recordOf(text),
  }),
);
export type History = ValueOf<typeof History>;

export const PastBoard = named(
  'PastBoard',
  object({
    at: time,
    board: nullable(Board),
    forecastsKnown: flag,
    lastEntry: nullable(object({ at: time, type: text, by: text })),
  }),
);
export type PastBoard = ValueOf<typeof PastBoard>;

const ArrivalsBeforeAfter = object({
  clinicId: text,
  name: LocalizedText,
  halfHours: described(
    'Half-hours before (-1 is the last) and after (0 is the first) the moment',
    listOf(object({ offset: integer, arrivals: number })),
  ),
});
export type ArrivalsBeforeAfter = ValueOf<typeof ArrivalsBeforeAfter>;

export const NoticeImpact = named(
  'NoticeImpact',
  object({ ...noticeChangeFields, clinics: listOf(ArrivalsBeforeAfter) }),
);
export type NoticeImpact = ValueOf<typeof NoticeImpact>;

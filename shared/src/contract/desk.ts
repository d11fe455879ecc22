import { CalledTicket, laneIntakeFields, statusFields } from './board.js';
import { LocalizedText, laneConfigFields, Notice } from './clinic.js';
import { day, time } from './fields.js';
import { PrintedTicket } from './printing.js';
import {
  count,
  described,
  exactly,
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
import { StaffMessage } from './staff-message.js';
import { earlierStations, Ticket, ticketWith } from './ticket.js';
import { doubts, lastNumberSources, leaveReasons, pauseReasons, staffPrompts } from './value-lists.js';

export const DayHours = named(
  'DayHours',
  object({
    opensAt: time,
    closesAt: time,
    intakeClosesAt: time,
    breaks: listOf(object({ from: time, until: time, reason: oneOf(pauseReasons) })),
    'goesOnUntil?': described(
      'Where the next day continues this one without a break: when it really closes; null: not within two weeks',
      nullable(time),
    ),
  }),
);
export type DayHours = ValueOf<typeof DayHours>;

export const LaneHours = named(
  'LaneHours',
  described(
    'Of a lane whose hours differ from the clinic’s',
    object({ hours: nullable(DayHours), nextOpensAt: nullable(time) }),
  ),
);
export type LaneHours = ValueOf<typeof LaneHours>;

const Pause = nullable(object({ reason: oneOf(pauseReasons), since: time, until: nullable(time) }));

export const StaffOverrides = named(
  'StaffOverrides',
  described(
    'Set by hand by staff; wins over the hours',
    object({
      pause: Pause,
      resumedAt: nullable(time),
      intake: nullable(
        object({
          open: flag,
          since: time,
          'openedAt?': described('Closed by hand after it had been opened by hand then', time),
          'beyondQuota?': described(
            'By lane, since when staff go beyond its full quota, for that half of the day; older logs lack it',
            recordOf(time),
          ),
        }),
      ),
      notice: nullable(Notice),
    }),
  ),
);
export type StaffOverrides = ValueOf<typeof StaffOverrides>;

/** Older logs lack the optional ones. */
const laneOverridesFields = {
  openBooths: listOf(text),
  lastNumber: nullable(integer),
  'lastNumberBy?': nullable(oneOf(lastNumberSources)),
  'lastNumberAt?': nullable(time),
  'pause?': Pause,
  'resumedAt?': nullable(time),
};

/** People with a number whom a recount did not find; nobody knows yet who. */
const Absent = object({ people: count, countedAt: time });
export type Absent = ValueOf<typeof Absent>;

export const LaneOverrides = object({
  ...laneOverridesFields,
  'absent?': described('Where a recount changed it', nullable(Absent)),
});
export type LaneOverrides = ValueOf<typeof LaneOverrides>;

/** What a command changed, as it was before. */
export const changedBefore = {
  tickets: listOf(object({ lane: text, number: integer, ticket: nullable(Ticket) })),
  settings: nullable(StaffOverrides),
  lanes: listOf(object({ lane: text, settings: LaneOverrides })),
};

export const HistoryEntry = named(
  'HistoryEntry',
  described(
    'What a command changed, as it was before, so that it can be undone. Timeouts have no command id',
    object({
      ...{ command: text, device: text, type: text, at: time, undone: flag },
      'reason?': described('Why a number left the line; older logs lack it', oneOf(leaveReasons)),
      ...changedBefore,
    }),
  ),
);
export type HistoryEntry = ValueOf<typeof HistoryEntry>;

const Recount = object({ at: time, expected: count, counted: count, 'reason?': text });
export type Recount = ValueOf<typeof Recount>;

const numberRange = { from: integer, to: integer };
const ReservedNumbers = object({ ...numberRange, device: text });
export type ReservedNumbers = ValueOf<typeof ReservedNumbers>;

const NumberRange = object(numberRange);
export type NumberRange = ValueOf<typeof NumberRange>;

/** `carried`: of the day before; kept for a tablet that may be offline since, until it claims it again. */
const SeriesGrant = object({ letter: text, device: text, 'carried?': exactly(true) });
export type SeriesGrant = ValueOf<typeof SeriesGrant>;

const laneCountersFields = {
  ...laneOverridesFields,
  issued: described('The highest number of the day, those carried over aside', count),
  finished: count,
  lastCalls: listOf(CalledTicket),
  priorityCalls: count,
  overtakers: described('Of older logs: who was passed over by three of them is not counted', listOf(number)),
  'outOfTurnCalls?': described('Places: staff are asked about those they were called past', listOf(number)),
  'absent?': nullable(Absent),
  startedAt: nullable(time),
  lastPlace: number,
  reserved: listOf(ReservedNumbers),
  'carriedNumbers?': described('Of the day before, and not given out again today', listOf(NumberRange)),
  recounts: listOf(Recount),
};
const LaneCounters = object(laneCountersFields);
export type LaneCounters = ValueOf<typeof LaneCounters>;

export const OpenTicket = named(
  'OpenTicket',
  ticketWith({
    ticket: text,
    missing: described('Only of older logs: passed over three times and no longer counted', flag),
    'doubt?': described(
      'Counted and called like any other, but staff are asked about the number: others were called past it, ' +
        'or a recount found fewer people than numbers',
      oneOf(doubts),
    ),
  }),
);
export type OpenTicket = ValueOf<typeof OpenTicket>;

export const ServedTicket = named(
  'ServedTicket',
  described(
    'Finished not long ago, so that it may still be sent to another lane',
    object({
      number: integer,
      party: integer,
      'priority?': flag,
      'token?': text,
      checkedInAt: time,
      checkedOutAt: time,
      'earlier?': earlierStations,
    }),
  ),
);
export type ServedTicket = ValueOf<typeof ServedTicket>;

/** People, by the half of the day they were taken in. */
export const PlacesServed = object({ morning: count, afternoon: count });
export type PlacesServed = ValueOf<typeof PlacesServed>;

export const LaneDesk = named(
  'LaneDesk',
  object({
    ...laneConfigFields,
    ...laneCountersFields,
    'ownHours?': LaneHours,
    ...laneIntakeFields,
    'placesServed?': described('Of a quota: taken by those finished who are not in `served`', PlacesServed),
    'proposal?': described('The line fills the day', object({ lastNumber: integer })),
    nextNumber: integer,
    unissued: listOf(integer),
    waiting: count,
    intakeClosed: flag,
    line: listOf(OpenTicket),
    inService: listOf(OpenTicket),
    gone: listOf(OpenTicket),
    'awaiting?': described('Served, and waiting for a result', listOf(OpenTicket)),
    'served?': described('Where the clinic has another lane', listOf(ServedTicket)),
  }),
);
export type LaneDesk = ValueOf<typeof LaneDesk>;

const dayFields = { day, hours: nullable(DayHours), noon: time, nextOpensAt: nullable(time) };
const NextDay = object({
  ...dayFields,
  'laneHours?': described('Of lanes with hours of their own', recordOf(LaneHours)),
});
export type NextDay = ValueOf<typeof NextDay>;

/** The line goes on from the day before: since its midnight, and until when people not called end by themselves. */
export const Continuation = object({ at: time, until: nullable(time) });
export type Continuation = ValueOf<typeof Continuation>;

/** What one lane of a day takes over from the day before. */
export const CarriedLane = object({
  lane: text,
  tickets: listOf(Ticket),
  openBooths: nullable(listOf(text)),
  pause: Pause,
  priorityCalls: count,
  overtakers: listOf(number),
  'outOfTurnCalls?': listOf(number),
  'absent?': nullable(Absent),
  startedAt: nullable(time),
  lastPlace: number,
  lastCalls: listOf(CalledTicket),
  reserved: listOf(ReservedNumbers),
});
export type CarriedLane = ValueOf<typeof CarriedLane>;

const BoothHolder = object({ device: text, lane: text, booth: text, since: time });
export type BoothHolder = ValueOf<typeof BoothHolder>;

export const Desk = named(
  'Desk',
  object({
    ...statusFields,
    ...dayFields,
    clinicId: text,
    epoch: integer,
    version: integer,
    asOf: time,
    name: LocalizedText,
    settings: StaffOverrides,
    lastTapAt: nullable(time),
    question: nullable(oneOf(staffPrompts)),
    lanes: listOf(LaneDesk),
    history: listOf(HistoryEntry),
    devices: described('Labels of the devices the desk names', recordOf(text)),
    'holders?': described('The tablets at booths, as they say themselves', listOf(BoothHolder)),
    'tomorrow?': NextDay,
    'word?': StaffMessage,
    'prints?': described(
      'Of the last ten minutes, where the clinic has a receipt printer',
      listOf(PrintedTicket),
    ),
    'carriedOver?': Continuation,
    'series?': described(
      'The letters of tablets’ own series, in the order of their claims',
      listOf(SeriesGrant),
    ),
    'unfinished?': described(
      'Numbers still open the last night that left some; gone with the first call',
      listOf(text),
    ),
    'unfinishedOn?': described('The day whose evening that was', day),
  }),
);
export type Desk = ValueOf<typeof Desk>;

import { LevelThresholds, LocalizedText, laneConfigFields, Notice } from '../contract/clinic.js';
import {
  CarriedLane,
  Continuation,
  changedBefore,
  DayHours,
  LaneHours,
  StaffOverrides,
} from '../contract/desk.js';
import { day, time } from '../contract/fields.js';
import { maxSeriesNumber, maxTicketNumber } from '../contract/limits.js';
import {
  count,
  exactly,
  type Fields,
  type FieldValues,
  flag,
  integerBetween,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  type Schema,
  text,
  union,
  type ValueOf,
} from '../contract/schema.js';
import { maxGuestNumber, seriesNumber } from '../contract/ticket-id.js';
import {
  callAnswers,
  lastNumberSources,
  leaveReasons,
  pauseReasons,
  serviceEndCauses,
} from '../contract/value-lists.js';

const EventOrigin = object({ device: text, command: text, type: text });
export type EventOrigin = ValueOf<typeof EventOrigin>;

const positive = integerBetween(1, Number.MAX_SAFE_INTEGER);
const ticketNumber = integerBetween(1, maxTicketNumber);
const ownTicket = { lane: text, number: ticketNumber };
/** Of a tablet's own series. */
const seriesNumbers = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) =>
  integerBetween(seriesNumber(letter, 1), seriesNumber(letter, maxSeriesNumber)),
);
/** Of its own lane, or a guest. */
const ticket = { lane: text, number: integerBetween(1, maxGuestNumber) };
/** Orders the line by arrival, not by number. */
const place = number;

const { 'weekly?': _, 'exceptions?': __, ...dayLaneFields } = laneConfigFields;
/** A lane as configured for one day: `ownHours` where its hours differ from the clinic’s. */
const DayLane = object({ ...dayLaneFields, 'ownHours?': LaneHours });
export type DayLane = ValueOf<typeof DayLane>;

const dayConfigFields = {
  name: LocalizedText,
  lanes: listOf(DayLane),
  hours: nullable(DayHours),
  noon: time,
  nextOpensAt: nullable(time),
  'notice?': Notice,
  'levels?': LevelThresholds,
  /** Version of the district's configuration; absent in older logs. */
  'setUp?': positive,
};
export type DayConfig = FieldValues<typeof dayConfigFields>;

/** The line and what staff set by hand, as the day before handed them over at midnight. */
const CarriedDay = object({
  continuation: Continuation,
  settings: StaffOverrides,
  lastTapAt: nullable(time),
  lanes: listOf(CarriedLane),
});
export type CarriedDay = ValueOf<typeof CarriedDay>;

/** Absent in older logs. */
const fromDayBefore = {
  /** The letters of tablets' own series: one that has been offline since goes on with its own. */
  'series?': listOf(object({ letter: text, device: text })),
  'carriedOver?': CarriedDay,
  /** The tickets that ended with the day before, because the clinic had closed. */
  'leftOpen?': listOf(text),
  /** The day whose evening that was. */
  'leftOpenOn?': day,
};

/** Each event's own fields. */
export const eventFields = {
  /** Holds all that replaying the day needs to know of the clinic. */
  'day-opened': { clinicId: text, day, epoch: positive, ...dayConfigFields, ...fromDayBefore },
  'set-up-changed': dayConfigFields,
  /** The last of a day whose line goes on: nothing may be added after it. */
  'handed-over': {},
  'checked-in': {
    lane: text,
    number: union(ticketNumber, ...seriesNumbers),
    party: positive,
    priority: flag,
    token: nullable(text),
    place,
  },
  'torn-off': { lane: text, from: ticketNumber, to: ticketNumber, place },
  /** `outOfTurn`: past somebody; older logs lack it, and leave out whom three were called past. */
  called: { ...ticket, booth: text, 'outOfTurn?': exactly(true) },
  recalled: ticket,
  /** With `resultAt`: a result is awaited until then. */
  'checked-out': { ...ticket, cause: oneOf(serviceEndCauses), 'resultAt?': time },
  /** Older logs: the ticket got a new number in the other lane. They lack `party` and `priority`. */
  moved: { ...ticket, to: object(ownTicket), place, 'party?': positive, 'priority?': flag },
  /** To another lane, under its name. */
  sent: { ...ticket, to: object(ticket), place, party: positive, priority: flag },
  left: { ...ticket, reason: oneOf(leaveReasons) },
  postponed: { ...ticket, place },
  'call-answered': { ...ticket, answer: oneOf(callAnswers) },
  reinstated: ticket,
  'party-corrected': { ...ticket, party: positive },
  /**
   * `absent`: so many fewer people than numbers. Without it, as in older logs, what the recount did to tickets is in
   * the events beside it.
   */
  recounted: { lane: text, expected: count, counted: count, 'absent?': count, 'reason?': text },
  undone: { command: text, ...changedBefore },
  /** With `lane`: that lane alone. */
  paused: { reason: oneOf(pauseReasons), until: nullable(time), 'lane?': text },
  resumed: { 'lane?': text },
  'intake-closed': {},
  /** `beyondQuota`: lanes that take people in beyond their full quota; older logs lack it, and meant every lane. */
  'intake-reopened': { 'beyondQuota?': listOf(text) },
  'booths-opened': { lane: text, booths: listOf(text) },
  'notice-set': { text: nullable(Notice) },
  'last-number-set': { lane: text, number: nullable(ticketNumber), 'by?': oneOf(lastNumberSources) },
  'numbers-reserved': { lane: text, from: ticketNumber, to: ticketNumber, device: text },
  'series-claimed': { letter: text, device: text },
  /** The log was found rewound: readers take the state whole from here. */
  'epoch-began': { epoch: positive },
} as const satisfies Readonly<Record<string, Fields>>;

type EventFields = typeof eventFields;

const sharedFields = { at: time, 'origin?': EventOrigin };

export type EventOf<Type extends keyof EventFields> = { type: Type } & FieldValues<typeof sharedFields> &
  FieldValues<EventFields[Type]>;

export type QueueEvent = { [Type in keyof EventFields]: EventOf<Type> }[keyof EventFields];

/** The schema of each event in the log. */
export const eventSchema = (type: QueueEvent['type']): Schema =>
  object({ ...sharedFields, ...eventFields[type] });

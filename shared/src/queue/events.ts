import type { LaneSetUp, LevelEdges, Localized, Notice, PauseReason } from '../contract/clinic.js';
import type { DayHours, LaneSettings, Settings } from '../contract/desk.js';
import type { CallAnswer, FinishCause, GoneReason, Ticket } from '../contract/ticket.js';

/** Whose tap an event came from; the clock's own events carry none. */
export type Origin = { device: string; command: string; type: string };

type Happened<Type extends string, Body = unknown> = { type: Type; at: string; origin?: Origin } & Body;
type OfTicket = { lane: string; number: number };

/** What the office's set-up means for one day of a clinic. */
export type DaySetUp = {
  name: Localized;
  lanes: readonly LaneSetUp[];
  hours: DayHours | null;
  /** Where the half-day quotas change. */
  noon: string;
  /** When the clinic opens next after this day. */
  nextOpensAt: string | null;
  notice?: Notice;
  levels?: LevelEdges;
  /** The version of the district's set-up this came from; left out in logs from before there was one. */
  setUp?: number;
};

/** The first event of every log: all that replaying the day needs to know of the clinic. */
export type DayOpened = Happened<'day-opened', { clinicId: string; day: string; epoch: number } & DaySetUp>;
/** The office changed the set-up in the middle of the day; what it has become, whole. */
export type SetUpChanged = Happened<'set-up-changed', DaySetUp>;
/** `place` orders the line; it follows arrival, not the number. */
export type CheckedIn = Happened<
  'checked-in',
  OfTicket & { party: number; priority: boolean; token: string | null; place: number }
>;
export type TornOff = Happened<'torn-off', { lane: string; from: number; to: number; place: number }>;
export type Called = Happened<'called', OfTicket & { booth: string }>;
export type Recalled = Happened<'recalled', OfTicket>;
export type CheckedOut = Happened<'checked-out', OfTicket & { cause: FinishCause }>;
/** `party` and `priority` go with the ticket; logs from before they were told leave them out. */
export type Moved = Happened<
  'moved',
  OfTicket & { to: OfTicket; place: number; party?: number; priority?: boolean }
>;
export type Left = Happened<'left', OfTicket & { reason: GoneReason }>;
/** The ticket let others pass and stands at `place` now. */
export type Postponed = Happened<'postponed', OfTicket & { place: number }>;
/** A word to staff beside the called ticket; it changes nothing of the line. */
export type CallAnswered = Happened<'call-answered', OfTicket & { answer: CallAnswer }>;
export type Reinstated = Happened<'reinstated', OfTicket>;
export type PartyCorrected = Happened<'party-corrected', OfTicket & { party: number }>;
/** The ledger's line; what it did to tickets stands in the events beside it. */
export type Recounted = Happened<
  'recounted',
  { lane: string; expected: number; counted: number; reason?: string }
>;
export type Undone = Happened<
  'undone',
  {
    command: string;
    tickets: readonly (OfTicket & { ticket: Ticket | null })[];
    settings: Settings | null;
    /** What the command had set for lanes. */
    lanes: readonly { lane: string; settings: LaneSettings }[];
  }
>;
export type Paused = Happened<'paused', { reason: PauseReason; until: string | null }>;
export type Resumed = Happened<'resumed'>;
export type IntakeClosed = Happened<'intake-closed'>;
export type IntakeReopened = Happened<'intake-reopened'>;
export type BoothsOpened = Happened<'booths-opened', { lane: string; booths: readonly string[] }>;
export type NoticeSet = Happened<'notice-set', { text: { ko: string; en?: string } | null }>;
export type LastNumberSet = Happened<'last-number-set', { lane: string; number: number | null }>;
export type NumbersReserved = Happened<
  'numbers-reserved',
  { lane: string; from: number; to: number; device: string }
>;
/** The log was found rewound: from here on readers take the state whole. */
export type EpochBegan = Happened<'epoch-began', { epoch: number }>;

export type QueueEvent =
  | DayOpened
  | SetUpChanged
  | CheckedIn
  | TornOff
  | Called
  | Recalled
  | CheckedOut
  | Moved
  | Left
  | Postponed
  | CallAnswered
  | Reinstated
  | PartyCorrected
  | Recounted
  | Undone
  | Paused
  | Resumed
  | IntakeClosed
  | IntakeReopened
  | BoothsOpened
  | NoticeSet
  | LastNumberSet
  | NumbersReserved
  | EpochBegan;

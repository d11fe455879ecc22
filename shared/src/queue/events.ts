import type { LaneSetUp, LevelEdges, Localized, Notice, PauseReason } from '../contract/clinic.js';
import type { DayHours, LaneSettings, Settings } from '../contract/desk.js';
import type { CallAnswer, FinishCause, GoneReason, Ticket } from '../contract/ticket.js';

export type Origin = { device: string; command: string; type: string };

type Happened<Type extends string, Body = unknown> = { type: Type; at: string; origin?: Origin } & Body;
type OfTicket = { lane: string; number: number };

export type DaySetUp = {
  name: Localized;
  lanes: readonly LaneSetUp[];
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  notice?: Notice;
  levels?: LevelEdges;
  /** Version of the district's configuration; absent in older logs. */
  setUp?: number;
};

/** Holds all that replaying the day needs to know of the clinic. */
export type DayOpened = Happened<'day-opened', { clinicId: string; day: string; epoch: number } & DaySetUp>;
export type SetUpChanged = Happened<'set-up-changed', DaySetUp>;
/** `place` orders the line by arrival, not by number. */
export type CheckedIn = Happened<
  'checked-in',
  OfTicket & { party: number; priority: boolean; token: string | null; place: number }
>;
export type TornOff = Happened<'torn-off', { lane: string; from: number; to: number; place: number }>;
export type Called = Happened<'called', OfTicket & { booth: string }>;
export type Recalled = Happened<'recalled', OfTicket>;
export type CheckedOut = Happened<'checked-out', OfTicket & { cause: FinishCause }>;
/** Older logs lack `party` and `priority`. */
export type Moved = Happened<
  'moved',
  OfTicket & { to: OfTicket; place: number; party?: number; priority?: boolean }
>;
export type Left = Happened<'left', OfTicket & { reason: GoneReason }>;
export type Postponed = Happened<'postponed', OfTicket & { place: number }>;
export type CallAnswered = Happened<'call-answered', OfTicket & { answer: CallAnswer }>;
export type Reinstated = Happened<'reinstated', OfTicket>;
export type PartyCorrected = Happened<'party-corrected', OfTicket & { party: number }>;
/** What the recount did to tickets is in the events beside it. */
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
/** The log was found rewound: readers take the state whole from here. */
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

import type { LaneConfig, LevelThresholds, LocalizedText, Notice, PauseReason } from '../contract/clinic.js';
import type { DayHours, LaneOverrides, StaffOverrides } from '../contract/desk.js';
import type { CallAnswer, LeaveReason, ServiceEndCause, Ticket } from '../contract/ticket.js';

export type EventOrigin = { device: string; command: string; type: string };

type BaseEvent<Type extends string, Body = unknown> = { type: Type; at: string; origin?: EventOrigin } & Body;
type TicketRef = { lane: string; number: number };

export type DayConfig = {
  name: LocalizedText;
  lanes: readonly LaneConfig[];
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  notice?: Notice;
  levels?: LevelThresholds;
  /** Version of the district's configuration; absent in older logs. */
  setUp?: number;
};

/** Holds all that replaying the day needs to know of the clinic. */
export type DayOpened = BaseEvent<'day-opened', { clinicId: string; day: string; epoch: number } & DayConfig>;
export type ConfigChanged = BaseEvent<'set-up-changed', DayConfig>;
/** `place` orders the line by arrival, not by number. */
export type CheckedIn = BaseEvent<
  'checked-in',
  TicketRef & { party: number; priority: boolean; token: string | null; place: number }
>;
export type TornOff = BaseEvent<'torn-off', { lane: string; from: number; to: number; place: number }>;
export type Called = BaseEvent<'called', TicketRef & { booth: string }>;
export type Recalled = BaseEvent<'recalled', TicketRef>;
export type CheckedOut = BaseEvent<'checked-out', TicketRef & { cause: ServiceEndCause }>;
/** Older logs lack `party` and `priority`. */
export type Moved = BaseEvent<
  'moved',
  TicketRef & { to: TicketRef; place: number; party?: number; priority?: boolean }
>;
export type Left = BaseEvent<'left', TicketRef & { reason: LeaveReason }>;
export type Postponed = BaseEvent<'postponed', TicketRef & { place: number }>;
export type CallAnswered = BaseEvent<'call-answered', TicketRef & { answer: CallAnswer }>;
export type Reinstated = BaseEvent<'reinstated', TicketRef>;
export type PartyCorrected = BaseEvent<'party-corrected', TicketRef & { party: number }>;
/** What the recount did to tickets is in the events beside it. */
export type Recounted = BaseEvent<
  'recounted',
  { lane: string; expected: number; counted: number; reason?: string }
>;
export type Undone = BaseEvent<
  'undone',
  {
    command: string;
    tickets: readonly (TicketRef & { ticket: Ticket | null })[];
    settings: StaffOverrides | null;
    lanes: readonly { lane: string; settings: LaneOverrides }[];
  }
>;
export type Paused = BaseEvent<'paused', { reason: PauseReason; until: string | null }>;
export type Resumed = BaseEvent<'resumed'>;
export type IntakeClosed = BaseEvent<'intake-closed'>;
export type IntakeReopened = BaseEvent<'intake-reopened'>;
export type BoothsOpened = BaseEvent<'booths-opened', { lane: string; booths: readonly string[] }>;
export type NoticeSet = BaseEvent<'notice-set', { text: { ko: string; en?: string } | null }>;
export type LastNumberSet = BaseEvent<'last-number-set', { lane: string; number: number | null }>;
export type NumbersReserved = BaseEvent<
  'numbers-reserved',
  { lane: string; from: number; to: number; device: string }
>;
/** The log was found rewound: readers take the state whole from here. */
export type EpochBegan = BaseEvent<'epoch-began', { epoch: number }>;

export type QueueEvent =
  | DayOpened
  | ConfigChanged
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

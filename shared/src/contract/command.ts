import type { PauseReason } from './clinic.js';
import type { CallAnswer } from './ticket.js';

type Tap<Type extends string, Body> = {
  /** UUID made where the tap happened; the command's identity for every retry. */
  id: string;
  clinicId: string;
  /** ISO-8601 time of the tap. */
  at: string;
  type: Type;
  /**
   * The tap's number in its device's sequence: one more than the tap before, 1 where a sequence
   * begins. A hole is refused. Left out by devices that keep no sequence.
   */
  seq?: number;
} & Body;

/**
 * `number` and `token` are given by a tablet that issued the slip without the server: the number
 * from a block it had reserved, the token at least 64 random bits.
 */
export type CheckIn = Tap<
  'check-in',
  { lane: string; party?: number; priority?: boolean; number?: number; token?: string }
>;
/** A pre-printed roll: everyone up to this number has arrived. */
export type TearOff = Tap<'tear-off', { lane: string; number: number }>;
/** To the end of another lane's line, keeping the slip's token. */
export type Move = Tap<'move', { ticket: string; lane: string }>;
/** Without a ticket: the next in line. */
export type Call = Tap<'call', { lane: string; booth: string; ticket?: string }>;
export type Recall = Tap<'recall', { ticket: string }>;
/** Without a ticket: the one longest in service, else the head of the line. */
export type CheckOut = Tap<'check-out', { ticket?: string; lane?: string }>;
/** `unlessCalled`: only while the ticket still waits, as when people give their place up from afar. */
export type Leave = Tap<'leave', { ticket: string; reason: 'no-show' | 'left'; unlessCalled?: boolean }>;
/** Lets that many tickets pass, once in a ticket's life and while it still waits. */
export type Postpone = Tap<'postpone', { ticket: string; places: number }>;
/** The holder of a called ticket lets staff know; the line stays as it is. After `late` there is nothing to add. */
export type AnswerCall = Tap<'answer-call', { ticket: string; answer: CallAnswer }>;
/** Someone given up on stands here after all: back to their place in the line. */
export type Reinstate = Tap<'reinstate', { ticket: string }>;
/** Takes back one of the same device's last commands of the day. */
export type Undo = Tap<'undo', { commandId: string }>;
/** The counted truth: this many people wait in the lane. */
export type Correct = Tap<'correct', { lane: string; waiting: number; reason?: string }>;
export type Pause = Tap<'pause', { reason: PauseReason; until?: string }>;
export type Resume = Tap<'resume', unknown>;
export type CloseIntake = Tap<'close-intake', unknown>;
export type ReopenIntake = Tap<'reopen-intake', unknown>;
/** The booths that serve the lane from now on. */
export type OpenBooths = Tap<'open-booths', { lane: string; booths: readonly string[] }>;
export type SetNotice = Tap<'notice', { text: { ko: string; en?: string } | null }>;
/** The last number of the lane that will be served today; `null` lifts the limit. */
export type LastNumber = Tap<'last-number', { lane: string; number: number | null }>;
/** Sets numbers aside that this device alone may hand out while it is offline. */
export type ReserveNumbers = Tap<'reserve-numbers', { lane: string; count: number }>;

/** What a staff device may ask of a clinic's line. */
export type Command =
  | CheckIn
  | TearOff
  | Move
  | Call
  | Recall
  | CheckOut
  | Leave
  | Postpone
  | AnswerCall
  | Reinstate
  | Undo
  | Correct
  | Pause
  | Resume
  | CloseIntake
  | ReopenIntake
  | OpenBooths
  | SetNotice
  | LastNumber
  | ReserveNumbers;

/** Largest number of people on one ticket. */
export const maxParty = 20;
/** A roll's number further ahead than this is a slip of the finger, not a crowd. */
export const maxTearOff = 200;
/** A line longer than this is a slip of the finger. */
export const maxWaiting = 3000;
/** How many tickets a ticket may let pass. */
export const maxPostponed = 50;
/** How many numbers a tablet may set aside at once. */
export const maxReserved = 20;

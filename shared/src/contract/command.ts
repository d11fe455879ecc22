import type { PauseReason } from './clinic.js';
import type { CallAnswer } from './ticket.js';

type Tap<Type extends string, Body> = {
  /** UUID made on the device; the same for every retry. */
  id: string;
  clinicId: string;
  at: string;
  type: Type;
  /** One more than the device's previous tap, 1 where a sequence begins. A gap is rejected. */
  seq?: number;
} & Body;

/** Offline slips carry a reserved `number` and a `token` of at least 64 random bits. */
export type CheckIn = Tap<
  'check-in',
  { lane: string; party?: number; priority?: boolean; number?: number; token?: string }
>;
export type TearOff = Tap<'tear-off', { lane: string; number: number }>;
export type Move = Tap<'move', { ticket: string; lane: string }>;
export type Call = Tap<'call', { lane: string; booth: string; ticket?: string }>;
export type Recall = Tap<'recall', { ticket: string }>;
/** Without a ticket: the one longest in service, else the head of the line. */
export type CheckOut = Tap<'check-out', { ticket?: string; lane?: string }>;
/** `unlessCalled`: only while the ticket still waits. */
export type Leave = Tap<'leave', { ticket: string; reason: 'no-show' | 'left'; unlessCalled?: boolean }>;
export type Postpone = Tap<'postpone', { ticket: string; places: number }>;
export type AnswerCall = Tap<'answer-call', { ticket: string; answer: CallAnswer }>;
export type Reinstate = Tap<'reinstate', { ticket: string }>;
export type Undo = Tap<'undo', { commandId: string }>;
export type Correct = Tap<'correct', { lane: string; waiting: number; reason?: string }>;
export type Pause = Tap<'pause', { reason: PauseReason; until?: string }>;
export type Resume = Tap<'resume', unknown>;
export type CloseIntake = Tap<'close-intake', unknown>;
export type ReopenIntake = Tap<'reopen-intake', unknown>;
export type OpenBooths = Tap<'open-booths', { lane: string; booths: readonly string[] }>;
export type SetNotice = Tap<'notice', { text: { ko: string; en?: string } | null }>;
export type LastNumber = Tap<'last-number', { lane: string; number: number | null }>;
export type ReserveNumbers = Tap<'reserve-numbers', { lane: string; count: number }>;

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

export const maxParty = 20;
/** Larger values are taken for typing errors. */
export const maxTearOff = 200;
export const maxWaiting = 3000;
export const maxPostponed = 50;
export const maxReserved = 20;

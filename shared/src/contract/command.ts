import type { PauseReason } from './clinic.js';
import type { CallAnswer } from './ticket.js';

type BaseCommand<Type extends string, Body> = {
  /** UUID made on the device; the same for every retry. */
  id: string;
  clinicId: string;
  at: string;
  type: Type;
  /** One more than the device's previous tap, 1 where a sequence begins. A gap is rejected. */
  seq?: number;
} & Body;

/** Offline slips carry a reserved `number` and a `token` of at least 64 random bits. */
export type CheckIn = BaseCommand<
  'check-in',
  { lane: string; party?: number; priority?: boolean; number?: number; token?: string }
>;
export type TearOff = BaseCommand<'tear-off', { lane: string; number: number }>;
export type Move = BaseCommand<'move', { ticket: string; lane: string }>;
export type Call = BaseCommand<'call', { lane: string; booth: string; ticket?: string }>;
export type Recall = BaseCommand<'recall', { ticket: string }>;
/** Without a ticket: the one longest in service, else the head of the line. */
export type CheckOut = BaseCommand<'check-out', { ticket?: string; lane?: string }>;
/** `unlessCalled`: only while the ticket still waits. */
export type Leave = BaseCommand<
  'leave',
  { ticket: string; reason: 'no-show' | 'left'; unlessCalled?: boolean }
>;
export type Postpone = BaseCommand<'postpone', { ticket: string; places: number }>;
export type AnswerCall = BaseCommand<'answer-call', { ticket: string; answer: CallAnswer }>;
export type Reinstate = BaseCommand<'reinstate', { ticket: string }>;
export type Undo = BaseCommand<'undo', { commandId: string }>;
export type Correct = BaseCommand<'correct', { lane: string; waiting: number; reason?: string }>;
export type Pause = BaseCommand<'pause', { reason: PauseReason; until?: string }>;
export type Resume = BaseCommand<'resume', unknown>;
export type CloseIntake = BaseCommand<'close-intake', unknown>;
export type ReopenIntake = BaseCommand<'reopen-intake', unknown>;
export type OpenBooths = BaseCommand<'open-booths', { lane: string; booths: readonly string[] }>;
export type SetNotice = BaseCommand<'notice', { text: { ko: string; en?: string } | null }>;
export type SetLastNumber = BaseCommand<'last-number', { lane: string; number: number | null }>;
export type ReserveNumbers = BaseCommand<'reserve-numbers', { lane: string; count: number }>;

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
  | SetLastNumber
  | ReserveNumbers;

export const maxPartySize = 20;
/** Larger values are taken for typing errors. */
export const maxTearOffNumbers = 200;
export const maxWaitingPeople = 3000;
export const maxPostponedTickets = 50;
export const maxReservedNumbers = 20;

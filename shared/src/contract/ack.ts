import type { WaitRange } from './board.js';
import type { Command } from './command.js';

export type ErrorCode =
  | 'invalid'
  | 'conflict'
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown-clinic'
  | 'unknown-lane'
  | 'unknown-ticket'
  | 'intake-closed'
  | 'clinic-closed'
  | 'nobody-waiting'
  | 'already-done'
  | 'nothing-to-undo'
  | 'too-old'
  | 'out-of-sequence'
  | 'changed-meanwhile'
  | 'lane-in-use'
  | 'guessable-password'
  | 'sign-in-again'
  | 'rate-limited'
  | 'client-too-old'
  | 'server-too-old'
  | 'unavailable'
  | 'internal';

/** `message` is one plain English sentence: what happened and what to do. */
export type Rejection = { code: ErrorCode; message: string; details?: readonly string[] };

export type CheckInResult = { ticket: string; token: string; ahead: number; forecast: WaitRange | null };
export type TicketResult = { ticket: string };
export type MoveResult = { ticket: string; ahead: number };
export type TearOffResult = { tickets: readonly string[] };
export type UndoResult = { commandId: string };
export type CorrectResult = { expected: number; counted: number; difference: number };
export type PostponeResult = { ticket: string; ahead: number };
export type ReserveResult = { from: number; to: number };
export type NoResult = Record<never, never>;

export type ResultOf = {
  'check-in': CheckInResult;
  'tear-off': TearOffResult;
  move: MoveResult;
  call: TicketResult;
  recall: TicketResult;
  'check-out': TicketResult;
  leave: TicketResult;
  postpone: PostponeResult;
  'answer-call': TicketResult;
  reinstate: TicketResult;
  undo: UndoResult;
  correct: CorrectResult;
  pause: NoResult;
  resume: NoResult;
  'close-intake': NoResult;
  'reopen-intake': NoResult;
  'open-booths': NoResult;
  notice: NoResult;
  'last-number': NoResult;
  'reserve-numbers': ReserveResult;
};
export type CommandResult = ResultOf[Command['type']];

export type Rejected = { ok: false; error: Rejection };
export type Accepted<Result = CommandResult> = { ok: true; version: number; result: Result };

/** `ok: true` means that the events are on disk. */
export type Ack<Result = CommandResult> = Accepted<Result> | Rejected;

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

export type ResultOf = Record<
  'call' | 'recall' | 'check-out' | 'leave' | 'answer-call' | 'reinstate',
  TicketResult
> &
  Record<'move' | 'postpone', TicketResult & { ahead: number }> &
  Record<
    'pause' | 'resume' | 'close-intake' | 'reopen-intake' | 'open-booths' | 'notice' | 'last-number',
    Record<never, never>
  > & {
    'check-in': CheckInResult;
    'tear-off': { tickets: readonly string[] };
    undo: { commandId: string };
    correct: { expected: number; counted: number; difference: number };
    'reserve-numbers': { from: number; to: number };
  };
export type CommandResult = ResultOf[Command['type']];

export type Rejected = { ok: false; error: Rejection };
export type Accepted<Result = CommandResult> = { ok: true; version: number; result: Result };

/** `ok: true` means that the events are on disk. */
export type Ack<Result = CommandResult> = Accepted<Result> | Rejected;

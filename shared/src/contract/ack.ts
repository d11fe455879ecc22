import type { Range } from './board.js';
import type { Command } from './command.js';

/** Why a request was refused; the words for people stand in `i18n` under the same names. */
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
  | 'rate-limited'
  | 'unavailable'
  | 'internal';

/** A refusal as a value. `message` is one plain English sentence: what happened and what to do. */
export type Rejection = { code: ErrorCode; message: string; details?: readonly string[] };

export type CheckInResult = { ticket: string; token: string; ahead: number; forecast: Range | null };
export type TicketResult = { ticket: string };

/** What each command answers when it was accepted. */
export type ResultOf = {
  'check-in': CheckInResult;
  call: TicketResult;
  'check-out': TicketResult;
};
export type CommandResult = ResultOf[Command['type']];

export type Refused = { ok: false; error: Rejection };
export type Accepted<Result = CommandResult> = { ok: true; version: number; result: Result };

/** The answer to a command. `ok: true` means: on disk. */
export type Ack<Result = CommandResult> = Accepted<Result> | Refused;

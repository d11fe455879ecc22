import { CommandResult, type CommandType, commands } from './command.js';
import {
  described,
  exactly,
  integer,
  listOf,
  named,
  object,
  oneOf,
  type Schema,
  text,
  union,
  type ValueOf,
} from './schema.js';
import { type ErrorCode, errorCodes } from './value-lists.js';

export const rejectionWith = <const Code extends ErrorCode>(codes: readonly Code[]) =>
  object({
    code: oneOf(codes),
    message: described('One plain English sentence: what happened and what to do', text),
    'details?': listOf(text),
  });

export const Rejection = named('Rejection', rejectionWith(errorCodes));
export type Rejection = ValueOf<typeof Rejection>;

/** What HTTP answers instead. */
export const ErrorAnswer = named('ErrorAnswer', object({ error: Rejection }));

export const Rejected = named('Rejected', object({ ok: exactly(false), error: Rejection }));
export type Rejected = ValueOf<typeof Rejected>;

export type Accepted<Result = CommandResult> = { ok: true; version: number; result: Result };
export const Accepted: Schema<Accepted> = named(
  'Accepted',
  described('The events are on disk', object({ ok: exactly(true), version: integer, result: CommandResult })),
);

/** The same of one command. */
export const acceptedOf = (type: CommandType): Schema<Accepted> =>
  object({ ok: exactly(true), version: integer, result: commands[type].result as Schema<CommandResult> });

export type Ack<Result = CommandResult> = Accepted<Result> | Rejected;
export const Ack: Schema<Ack> = named('Ack', union(Accepted, Rejected));

import type { Command, CommandOf, CommandType } from '@hannun/shared/contract';
import { dtosOf } from '../validation/dtos-of.js';
import { invalidRequestError, isPlainObject, parsePayload } from '../validation/parse-payload.js';
import { BaseCommandDto } from './base-command.dto.js';
import * as clinicCommands from './clinic-commands.dto.js';
import * as ticketCommands from './ticket-commands.dto.js';

export const commandDtos = dtosOf<{ [Type in CommandType]: CommandOf<Type> }>()({
  'check-in': ticketCommands.CheckInDto,
  'tear-off': ticketCommands.TearOffDto,
  send: ticketCommands.SendDto,
  move: ticketCommands.MoveDto,
  call: ticketCommands.CallDto,
  recall: ticketCommands.SeenTicketDto<'recall'>,
  'check-out': ticketCommands.CheckOutDto,
  leave: ticketCommands.LeaveDto,
  postpone: ticketCommands.PostponeDto,
  'answer-call': ticketCommands.AnswerCallDto,
  reinstate: ticketCommands.SeenTicketDto<'reinstate'>,
  undo: clinicCommands.UndoDto,
  correct: clinicCommands.CorrectDto,
  pause: clinicCommands.PauseDto,
  resume: clinicCommands.ResumeDto,
  'close-intake': BaseCommandDto<'close-intake'>,
  'reopen-intake': clinicCommands.ReopenIntakeDto,
  'open-booths': clinicCommands.OpenBoothsDto,
  notice: clinicCommands.NoticeDto,
  'last-number': clinicCommands.LastNumberDto,
  'reserve-numbers': clinicCommands.ReserveNumbersDto,
  'claim-series': clinicCommands.ClaimSeriesDto,
});

const isKnown = (type: unknown): type is CommandType =>
  typeof type === 'string' && Object.hasOwn(commandDtos, type);

/** Throws a `DomainError` `invalid`. */
export function parseCommand(payload: unknown): Command {
  if (!isPlainObject(payload)) throw invalidRequestError(['the payload must be one object']);
  const { type } = payload;
  if (!isKnown(type))
    throw invalidRequestError([`type must be one of ${Object.keys(commandDtos).join(', ')}`]);
  return parsePayload<object>(commandDtos[type], payload) as Command;
}

import type { Command } from '@hannun/shared/contract';
import { invalidRequestError, isPlainObject, parsePayload } from '../validation/parse-payload.js';
import { BaseCommandDto, TicketCommandDto } from './base-command.dto.js';
import * as clinic from './clinic-commands.dto.js';
import * as line from './ticket-commands.dto.js';

export const commandDtos: { [Type in Command['type']]: new () => object } = {
  'check-in': line.CheckInDto,
  'tear-off': line.TearOffDto,
  move: line.MoveDto,
  call: line.CallDto,
  recall: TicketCommandDto,
  'check-out': line.CheckOutDto,
  leave: line.LeaveDto,
  postpone: line.PostponeDto,
  'answer-call': line.AnswerCallDto,
  reinstate: TicketCommandDto,
  undo: clinic.UndoDto,
  correct: clinic.CorrectDto,
  pause: clinic.PauseDto,
  resume: BaseCommandDto,
  'close-intake': BaseCommandDto,
  'reopen-intake': BaseCommandDto,
  'open-booths': clinic.OpenBoothsDto,
  notice: clinic.NoticeDto,
  'last-number': clinic.LastNumberDto,
  'reserve-numbers': clinic.ReserveNumbersDto,
};

const isKnown = (type: unknown): type is Command['type'] =>
  typeof type === 'string' && Object.hasOwn(commandDtos, type);

/** Throws a `DomainError` `invalid`. */
export function parseCommand(payload: unknown): Command {
  if (!isPlainObject(payload)) throw invalidRequestError(['the payload must be one object']);
  const { type } = payload;
  if (!isKnown(type))
    throw invalidRequestError([`type must be one of ${Object.keys(commandDtos).join(', ')}`]);
  return parsePayload(commandDtos[type], payload) as Command;
}

import {
  type CallAnswer,
  type CommandOf,
  callAnswers,
  maxPartySize,
  maxPostponedTickets,
  type StaffLeaveReason,
  staffLeaveReasons,
  ticketTokenPattern,
} from '@hannun/shared/contract';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IsBooth, IsKebabId, IsTicket, IsTicketNumber } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';
import { BaseCommandDto, LaneCommandDto, TicketCommandDto } from './base-command.dto.js';

export class CheckInDto extends LaneCommandDto<'check-in'> implements CommandOf<'check-in'> {
  @OptionalField() @IsInt() @Min(1) @Max(maxPartySize) party?: number;
  @OptionalField() @IsBoolean() priority?: boolean;
  @OptionalField() @IsTicketNumber() number?: number;
  @OptionalField()
  @Matches(ticketTokenPattern, { message: 'token must be 64 random bits or more, base64url' })
  token?: string;
  @OptionalField() @IsBoolean() despiteClosed?: boolean;
}

export class TearOffDto extends LaneCommandDto<'tear-off'> implements CommandOf<'tear-off'> {
  @IsTicketNumber() number: number;
}

export class MoveDto extends TicketCommandDto<'move'> implements CommandOf<'move'> {
  @IsKebabId() lane: string;
}

export class CallDto extends LaneCommandDto<'call'> implements CommandOf<'call'> {
  @IsBooth() booth: string;
  @OptionalField() @IsTicket() ticket?: string;
}

export class CheckOutDto extends BaseCommandDto<'check-out'> implements CommandOf<'check-out'> {
  @OptionalField() @IsTicket() ticket?: string;
  @OptionalField() @IsKebabId() lane?: string;
}

export class LeaveDto extends TicketCommandDto<'leave'> implements CommandOf<'leave'> {
  @IsIn(staffLeaveReasons) reason: StaffLeaveReason;
  @OptionalField() @IsBoolean() unlessCalled?: boolean;
}

export class PostponeDto extends TicketCommandDto<'postpone'> implements CommandOf<'postpone'> {
  @IsInt() @Min(1) @Max(maxPostponedTickets) places: number;
}

export class AnswerCallDto extends TicketCommandDto<'answer-call'> implements CommandOf<'answer-call'> {
  @IsIn(callAnswers) answer: CallAnswer;
}

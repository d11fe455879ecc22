import { callAnswers, maxPartySize, maxPostponedTickets, staffLeaveReasons } from '@hannun/shared/contract';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IsBooth, IsKebabId, IsTicket, IsTicketNumber } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';
import { BaseCommandDto, LaneCommandDto, TicketCommandDto } from './base-command.dto.js';

export class CheckInDto extends LaneCommandDto {
  @OptionalField() @IsInt() @Min(1) @Max(maxPartySize) party?: number;
  @OptionalField() @IsBoolean() priority?: boolean;
  @OptionalField() @IsTicketNumber() number?: number;
  @OptionalField()
  @Matches(/^[\w-]{11,64}$/, { message: 'token must be 64 random bits or more, base64url' })
  token?: string;
}

export class TearOffDto extends LaneCommandDto {
  @IsTicketNumber() number: number;
}

export class MoveDto extends TicketCommandDto {
  @IsKebabId() lane: string;
}

export class CallDto extends LaneCommandDto {
  @IsBooth() booth: string;
  @OptionalField() @IsTicket() ticket?: string;
}

export class CheckOutDto extends BaseCommandDto {
  @OptionalField() @IsTicket() ticket?: string;
  @OptionalField() @IsKebabId() lane?: string;
}

export class LeaveDto extends TicketCommandDto {
  @IsIn(staffLeaveReasons) reason: string;
  @OptionalField() @IsBoolean() unlessCalled?: boolean;
}

export class PostponeDto extends TicketCommandDto {
  @IsInt() @Min(1) @Max(maxPostponedTickets) places: number;
}

export class AnswerCallDto extends TicketCommandDto {
  @IsIn(callAnswers) answer: string;
}

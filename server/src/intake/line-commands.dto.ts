import { callAnswers, maxPartySize, maxPostponedTickets } from '@hannun/shared';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IsBooth, IsKebab, IsTicket, IsTicketNumber } from '../payload/fields.js';
import { Optional } from '../payload/read-payload.js';
import { TapDto } from './tap.dto.js';

export class CheckInDto extends TapDto {
  @IsKebab() lane: string;
  @Optional() @IsInt() @Min(1) @Max(maxPartySize) party?: number;
  @Optional() @IsBoolean() priority?: boolean;
  @Optional() @IsTicketNumber() number?: number;
  @Optional()
  @Matches(/^[\w-]{11,64}$/, { message: 'token must be 64 random bits or more, base64url' })
  token?: string;
}

export class TearOffDto extends TapDto {
  @IsKebab() lane: string;
  @IsTicketNumber() number: number;
}

export class MoveDto extends TapDto {
  @IsTicket() ticket: string;
  @IsKebab() lane: string;
}

export class CallDto extends TapDto {
  @IsKebab() lane: string;
  @IsBooth() booth: string;
  @Optional() @IsTicket() ticket?: string;
}

export class RecallDto extends TapDto {
  @IsTicket() ticket: string;
}

export class CheckOutDto extends TapDto {
  @Optional() @IsTicket() ticket?: string;
  @Optional() @IsKebab() lane?: string;
}

export class LeaveDto extends TapDto {
  @IsTicket() ticket: string;
  @IsIn(['no-show', 'left']) reason: string;
  @Optional() @IsBoolean() unlessCalled?: boolean;
}

export class PostponeDto extends TapDto {
  @IsTicket() ticket: string;
  @IsInt() @Min(1) @Max(maxPostponedTickets) places: number;
}

export class AnswerCallDto extends TapDto {
  @IsTicket() ticket: string;
  @IsIn(callAnswers) answer: string;
}

export class ReinstateDto extends TapDto {
  @IsTicket() ticket: string;
}

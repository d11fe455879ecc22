import {
  type AfterService,
  type CallAnswer,
  type CommandOf,
  callAnswers,
  maxFinishedByCall,
  maxPartySize,
  maxPostponedTickets,
  resultMinutes,
  type StaffLeaveReason,
  staffLeaveReasons,
  ticketOrTokenPattern,
  ticketTokenPattern,
  type Whereabouts,
} from '@hannun/shared/contract';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IsBooth,
  IsKebabId,
  IsSeriesLetter,
  IsTicket,
  IsTicketNumber,
} from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';
import { BaseCommandDto, LaneCommandDto, TicketCommandDto } from './base-command.dto.js';

const IsSlip = (): PropertyDecorator =>
  applyDecorators(
    OptionalField(),
    Matches(ticketTokenPattern, { message: 'slip must be the token of a slip, base64url' }),
  );

class WhereaboutsDto implements Whereabouts {
  @IsKebabId() lane: string;
  @OptionalField() @IsBooth() booth?: string;
  @IsSlip() slip?: string;
}

const IsWhereabouts = (): PropertyDecorator =>
  applyDecorators(
    OptionalField(),
    IsObject(),
    ValidateNested(),
    Type(() => WhereaboutsDto),
  );

export class SeenTicketDto<Type extends 'recall' | 'reinstate'> extends TicketCommandDto<Type> {
  @IsWhereabouts() seen?: WhereaboutsDto;
}

export class CheckInDto extends LaneCommandDto<'check-in'> implements CommandOf<'check-in'> {
  @OptionalField() @IsInt() @Min(1) @Max(maxPartySize) party?: number;
  @OptionalField() @IsBoolean() priority?: boolean;
  @OptionalField() @IsTicketNumber() number?: number;
  @OptionalField() @IsSeriesLetter() series?: string;
  @OptionalField()
  @Matches(ticketTokenPattern, { message: 'token must be 64 random bits or more, base64url' })
  token?: string;
  @OptionalField() @IsBoolean() despiteClosed?: boolean;
}

export class TearOffDto extends LaneCommandDto<'tear-off'> implements CommandOf<'tear-off'> {
  @IsTicketNumber() number: number;
}

export class SendDto extends TicketCommandDto<'send'> implements CommandOf<'send'> {
  @IsKebabId() lane: string;
  @IsWhereabouts() seen?: WhereaboutsDto;
}

export class MoveDto extends TicketCommandDto<'move'> implements CommandOf<'move'> {
  @IsKebabId() lane: string;
}

export class CallDto extends LaneCommandDto<'call'> implements CommandOf<'call'> {
  @IsBooth() booth: string;
  @OptionalField() @IsTicket() ticket?: string;
  @OptionalField() @IsTicket() expects?: string;
  @IsSlip() slip?: string;
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(maxFinishedByCall)
  @ArrayUnique()
  @Matches(ticketOrTokenPattern(), { each: true, message: 'finishes must be tickets, or tokens of slips' })
  finishes?: string[];
}

class AfterServiceDto implements AfterService {
  @OptionalField() @IsKebabId() lane?: string;
  @OptionalField() @IsInt() @Min(resultMinutes.min) @Max(resultMinutes.max) resultMinutes?: number;
}

export class CheckOutDto extends BaseCommandDto<'check-out'> implements CommandOf<'check-out'> {
  @OptionalField() @IsTicket() ticket?: string;
  @OptionalField() @IsKebabId() lane?: string;
  @OptionalField() @IsObject() @ValidateNested() @Type(() => AfterServiceDto) then?: AfterServiceDto;
  @IsWhereabouts() seen?: WhereaboutsDto;
}

export class LeaveDto extends TicketCommandDto<'leave'> implements CommandOf<'leave'> {
  @IsIn(staffLeaveReasons) reason: StaffLeaveReason;
  @OptionalField() @IsBoolean() unlessCalled?: boolean;
  @IsWhereabouts() seen?: WhereaboutsDto;
}

export class PostponeDto extends TicketCommandDto<'postpone'> implements CommandOf<'postpone'> {
  @IsInt() @Min(1) @Max(maxPostponedTickets) places: number;
}

export class AnswerCallDto extends TicketCommandDto<'answer-call'> implements CommandOf<'answer-call'> {
  @IsIn(callAnswers) answer: CallAnswer;
}

import type { CommandType } from '@hannun/shared/contract';
import { IsInt, IsString, IsUUID, Max, Min } from 'class-validator';
import { IsKebabId, IsTicket, IsTimestamp } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

export class BaseCommandDto<Type extends CommandType = CommandType> {
  @IsUUID() id: string;
  @IsKebabId() clinicId: string;
  @IsTimestamp() at: string;
  @IsString() type: Type;
  @OptionalField() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) seq?: number;
}

export class LaneCommandDto<Type extends CommandType> extends BaseCommandDto<Type> {
  @IsKebabId() lane: string;
}

export class TicketCommandDto<Type extends CommandType> extends BaseCommandDto<Type> {
  @IsTicket() ticket: string;
}

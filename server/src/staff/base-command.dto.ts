import { IsInt, IsString, IsUUID, Max, Min } from 'class-validator';
import { IsKebabId, IsTicket, IsTimestamp } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

export class BaseCommandDto {
  @IsUUID() id: string;
  @IsKebabId() clinicId: string;
  @IsTimestamp() at: string;
  @IsString() type: string;
  @OptionalField() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) seq?: number;
}

export class LaneCommandDto extends BaseCommandDto {
  @IsKebabId() lane: string;
}

export class TicketCommandDto extends BaseCommandDto {
  @IsTicket() ticket: string;
}

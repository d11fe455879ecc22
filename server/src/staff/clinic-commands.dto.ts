import { maxBooths, textRules } from '@hannun/shared/clinic-config';
import { maxReservedNumbers, maxWaitingPeople, pauseReasons } from '@hannun/shared/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';
import { IsBooth, IsTicketNumber, IsTimestamp } from '../validation/field-decorators.js';
import { LocalizedTextDto } from '../validation/localized-text.dto.js';
import { NullableField, OptionalField } from '../validation/parse-payload.js';
import { BaseCommandDto, LaneCommandDto } from './base-command.dto.js';

export class UndoDto extends BaseCommandDto {
  @IsUUID() commandId: string;
}

export class CorrectDto extends LaneCommandDto {
  @IsInt() @Min(0) @Max(maxWaitingPeople) waiting: number;
  @OptionalField()
  @IsDisplayText({ ...textRules.notice, allowEmpty: true })
  reason?: string;
}

export class PauseDto extends BaseCommandDto {
  @IsIn(pauseReasons) reason: string;
  @OptionalField() @IsTimestamp() until?: string;
}

export class OpenBoothsDto extends LaneCommandDto {
  @IsArray() @ArrayMaxSize(maxBooths) @ArrayUnique() @IsBooth({ each: true }) booths: string[];
}

export class NoticeDto extends BaseCommandDto {
  @NullableField() @IsObject() @ValidateNested() @Type(() => LocalizedTextDto) text: LocalizedTextDto | null;
}

export class LastNumberDto extends LaneCommandDto {
  @NullableField() @IsTicketNumber() number: number | null;
}

export class ReserveNumbersDto extends LaneCommandDto {
  @IsInt() @Min(1) @Max(maxReservedNumbers) count: number;
}

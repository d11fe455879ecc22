import { maxReservedNumbers, maxWaitingPeople } from '@hannun/shared';
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
import { IsBooth, IsKebabId, IsTicketNumber, IsTimestamp } from '../validation/field-decorators.js';
import { LocalizedTextDto, maxTextLength } from '../validation/localized-text.dto.js';
import { NullableField, OptionalField } from '../validation/parse-payload.js';
import { TapDto } from './tap.dto.js';

const maxBooths = 30;

export class UndoDto extends TapDto {
  @IsUUID() commandId: string;
}

export class CorrectDto extends TapDto {
  @IsKebabId() lane: string;
  @IsInt() @Min(0) @Max(maxWaitingPeople) waiting: number;
  @OptionalField() @IsDisplayText({ most: maxTextLength, lines: true, allowEmpty: true }) reason?: string;
}

export class PauseDto extends TapDto {
  @IsIn(['disinfection', 'lunch', 'other']) reason: string;
  @OptionalField() @IsTimestamp() until?: string;
}

export class ResumeDto extends TapDto {}
export class CloseIntakeDto extends TapDto {}
export class ReopenIntakeDto extends TapDto {}

export class OpenBoothsDto extends TapDto {
  @IsKebabId() lane: string;
  @IsArray() @ArrayMaxSize(maxBooths) @ArrayUnique() @IsBooth({ each: true }) booths: string[];
}

export class NoticeDto extends TapDto {
  @NullableField() @IsObject() @ValidateNested() @Type(() => LocalizedTextDto) text: LocalizedTextDto | null;
}

export class LastNumberDto extends TapDto {
  @IsKebabId() lane: string;
  @NullableField() @IsTicketNumber() number: number | null;
}

export class ReserveNumbersDto extends TapDto {
  @IsKebabId() lane: string;
  @IsInt() @Min(1) @Max(maxReservedNumbers) count: number;
}

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
import { IsBooth, IsKebab, IsMoment, IsTicketNumber } from '../payload/fields.js';
import { Nullable, Optional } from '../payload/read-payload.js';
import { maxText, ShownText } from '../payload/shown-text.js';
import { IsTypedText } from '../payload/typed-text.js';
import { TapDto } from './tap.dto.js';

const maxBooths = 30;

export class UndoDto extends TapDto {
  @IsUUID() commandId: string;
}

export class CorrectDto extends TapDto {
  @IsKebab() lane: string;
  @IsInt() @Min(0) @Max(maxWaitingPeople) waiting: number;
  @Optional() @IsTypedText({ most: maxText, lines: true, empty: true }) reason?: string;
}

export class PauseDto extends TapDto {
  @IsIn(['disinfection', 'lunch', 'other']) reason: string;
  @Optional() @IsMoment() until?: string;
}

export class ResumeDto extends TapDto {}
export class CloseIntakeDto extends TapDto {}
export class ReopenIntakeDto extends TapDto {}

export class OpenBoothsDto extends TapDto {
  @IsKebab() lane: string;
  @IsArray() @ArrayMaxSize(maxBooths) @ArrayUnique() @IsBooth({ each: true }) booths: string[];
}

export class NoticeDto extends TapDto {
  @Nullable() @IsObject() @ValidateNested() @Type(() => ShownText) text: ShownText | null;
}

export class LastNumberDto extends TapDto {
  @IsKebab() lane: string;
  @Nullable() @IsTicketNumber() number: number | null;
}

export class ReserveNumbersDto extends TapDto {
  @IsKebab() lane: string;
  @IsInt() @Min(1) @Max(maxReservedNumbers) count: number;
}

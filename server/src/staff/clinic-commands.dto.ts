import { maxBooths, textRules } from '@hannun/shared/clinic-config';
import {
  type CommandOf,
  maxReservedNumbers,
  maxWaitingPeople,
  type PauseReason,
  pauseReasons,
} from '@hannun/shared/contract';
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
import {
  IsBooth,
  IsKebabId,
  IsSeriesLetter,
  IsTicketNumber,
  IsTimestamp,
} from '../validation/field-decorators.js';
import { LocalizedTextDto } from '../validation/localized-text.dto.js';
import { NullableField, OptionalField } from '../validation/parse-payload.js';
import { BaseCommandDto, LaneCommandDto } from './base-command.dto.js';

export class UndoDto extends BaseCommandDto<'undo'> implements CommandOf<'undo'> {
  @IsUUID() commandId: string;
}

export class CorrectDto extends LaneCommandDto<'correct'> implements CommandOf<'correct'> {
  @IsInt() @Min(0) @Max(maxWaitingPeople) waiting: number;
  @OptionalField()
  @IsDisplayText({ ...textRules.notice, allowEmpty: true })
  reason?: string;
}

export class PauseDto extends BaseCommandDto<'pause'> implements CommandOf<'pause'> {
  @IsIn(pauseReasons) reason: PauseReason;
  @OptionalField() @IsTimestamp() until?: string;
  @OptionalField() @IsKebabId() lane?: string;
}

export class ResumeDto extends BaseCommandDto<'resume'> implements CommandOf<'resume'> {
  @OptionalField() @IsKebabId() lane?: string;
}

export class ReopenIntakeDto extends BaseCommandDto<'reopen-intake'> implements CommandOf<'reopen-intake'> {
  @OptionalField() @IsKebabId() lane?: string;
}

export class OpenBoothsDto extends LaneCommandDto<'open-booths'> implements CommandOf<'open-booths'> {
  @IsArray() @ArrayMaxSize(maxBooths) @ArrayUnique() @IsBooth({ each: true }) booths: string[];
}

export class NoticeDto extends BaseCommandDto<'notice'> implements CommandOf<'notice'> {
  @NullableField() @IsObject() @ValidateNested() @Type(() => LocalizedTextDto) text: LocalizedTextDto | null;
}

export class LastNumberDto extends LaneCommandDto<'last-number'> implements CommandOf<'last-number'> {
  @NullableField() @IsTicketNumber() number: number | null;
}

export class ReserveNumbersDto
  extends LaneCommandDto<'reserve-numbers'>
  implements CommandOf<'reserve-numbers'>
{
  @IsInt() @Min(1) @Max(maxReservedNumbers) count: number;
}

export class ClaimSeriesDto extends BaseCommandDto<'claim-series'> implements CommandOf<'claim-series'> {
  @OptionalField() @IsSeriesLetter() letter?: string;
}

import { type HistoryFormat, historyFormats, type Language, languages } from '@hannun/shared/contract';
import { IsIn, IsString, MinLength } from 'class-validator';
import { IsDay, IsTimestamp } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

/** `clinicId` names several with commas between; none: all. */
export class HistoryQueryDto {
  @OptionalField() @IsString() clinicId?: string;
  @OptionalField() @IsDay() from?: string;
  @OptionalField() @IsDay() to?: string;
  @OptionalField() @IsIn(historyFormats) format?: HistoryFormat;
  @OptionalField() @IsIn(languages) lang?: Language;
}

export class PastBoardQueryDto {
  @IsTimestamp() at: string;
}

export class NoticeImpactQueryDto {
  @IsTimestamp() at: string;
  @IsString() @MinLength(1) clinicId: string;
}

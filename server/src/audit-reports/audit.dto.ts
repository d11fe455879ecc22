import { type Language, languages } from '@hannun/shared/i18n';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { IsKebabId, IsTimestamp } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

/** `who` is part of a name, or a kind such as `device`. */
export class AuditFilterDto {
  @OptionalField() @IsString() @Length(1, 60) who?: string;
  @OptionalField() @IsString() @Length(1, 60) what?: string;
  @OptionalField() @IsKebabId() clinicId?: string;
  @OptionalField() @IsTimestamp() from?: string;
  @OptionalField() @IsTimestamp() to?: string;
  @OptionalField() @IsString() @Length(1, 120) after?: string;
  @OptionalField()
  @Matches(/^([1-9]\d?|[1-4]\d\d|500)$/, { message: 'limit must be 1 to 500' })
  limit?: string;
  @OptionalField() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
  @OptionalField() @IsIn(languages) language?: Language;
}

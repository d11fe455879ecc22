import type { Language } from '@hannun/shared/i18n';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { IsKebab, IsMoment } from '../payload/fields.js';
import { Optional } from '../payload/read-payload.js';

/** `who` is part of a name, or a kind such as `device`. */
export class AuditFilterDto {
  @Optional() @IsString() @Length(1, 60) who?: string;
  @Optional() @IsString() @Length(1, 60) what?: string;
  @Optional() @IsKebab() clinicId?: string;
  @Optional() @IsMoment() from?: string;
  @Optional() @IsMoment() to?: string;
  @Optional() @IsString() @Length(1, 120) after?: string;
  @Optional() @Matches(/^([1-9]\d?|[1-4]\d\d|500)$/, { message: 'limit must be 1 to 500' }) limit?: string;
  @Optional() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
  @Optional() @IsIn(['ko', 'en']) language?: Language;
}

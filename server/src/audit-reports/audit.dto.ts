import {
  type AuditFormat,
  type AuditQuery,
  auditFormats,
  type Language,
  languages,
  maxCursorLength,
  maxSearchLength,
  pageSizePattern,
  ranges,
} from '@hannun/shared/contract';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { IsKebabId, IsTimestamp } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

/** `who` is part of a name, or a kind such as `device`. */
export class AuditFilterDto implements AuditQuery {
  @OptionalField() @IsString() @Length(1, maxSearchLength) who?: string;
  @OptionalField() @IsString() @Length(1, maxSearchLength) what?: string;
  @OptionalField() @IsKebabId() clinicId?: string;
  @OptionalField() @IsTimestamp() from?: string;
  @OptionalField() @IsTimestamp() to?: string;
  @OptionalField() @IsString() @Length(1, maxCursorLength) after?: string;
  @OptionalField()
  @Matches(pageSizePattern, { message: `limit must be ${ranges.pageSize.join(' to ')}` })
  limit?: string;
  @OptionalField() @IsIn(auditFormats) format?: AuditFormat;
  @OptionalField() @IsIn(languages) language?: Language;
}

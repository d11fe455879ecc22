import type { StaffMessageText } from '@hannun/shared/contract';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { LocalizedTextDto } from '../validation/localized-text.dto.js';

export class StaffMessageDto implements StaffMessageText {
  @IsObject() @ValidateNested() @Type(() => LocalizedTextDto) text: LocalizedTextDto;
}

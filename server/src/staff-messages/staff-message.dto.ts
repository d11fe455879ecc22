import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { LocalizedTextDto } from '../validation/localized-text.dto.js';

export class StaffMessageDto {
  @IsObject() @ValidateNested() @Type(() => LocalizedTextDto) text: LocalizedTextDto;
}

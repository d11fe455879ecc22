import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { ShownText } from '../payload/shown-text.js';

export class WordDto {
  @IsObject() @ValidateNested() @Type(() => ShownText) text: ShownText;
}

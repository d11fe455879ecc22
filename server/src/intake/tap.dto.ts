import { IsString, IsUUID } from 'class-validator';
import { IsKebab, IsMoment } from '../payload/fields.js';

/** What every command has. Its type has already chosen the class it is read as. */
export class TapDto {
  @IsUUID() id: string;
  @IsKebab() clinicId: string;
  @IsMoment() at: string;
  @IsString() type: string;
}

import { IsInt, IsString, IsUUID, Max, Min } from 'class-validator';
import { IsKebab, IsMoment } from '../payload/fields.js';
import { Optional } from '../payload/read-payload.js';

export class TapDto {
  @IsUUID() id: string;
  @IsKebab() clinicId: string;
  @IsMoment() at: string;
  @IsString() type: string;
  @Optional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) seq?: number;
}

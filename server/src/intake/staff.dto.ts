import type { DeskRequest, StaffBeat } from '@hannun/shared';
import { IsInt, Max, Min } from 'class-validator';
import { IsKebab, IsMoment } from '../payload/fields.js';

export class StaffBeatDto implements StaffBeat {
  @IsMoment() at: string;
  @IsInt() @Min(0) @Max(1_000_000) pending: number;
}

export class DeskRequestDto implements DeskRequest {
  @IsKebab() clinicId: string;
}

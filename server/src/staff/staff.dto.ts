import { type DeskRequest, maxPendingTaps, type StaffBeat } from '@hannun/shared/contract';
import { IsInt, Max, Min } from 'class-validator';
import { IsKebabId, IsTimestamp } from '../validation/field-decorators.js';

export class StaffBeatDto implements StaffBeat {
  @IsTimestamp() at: string;
  @IsInt() @Min(0) @Max(maxPendingTaps) pending: number;
}

export class DeskRequestDto implements DeskRequest {
  @IsKebabId() clinicId: string;
}

import {
  type DeskRequest,
  type HeldBooth,
  maxLanes,
  maxPendingTaps,
  type StaffBeat,
} from '@hannun/shared/contract';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { IsBooth, IsKebabId, IsTimestamp } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

class HeldBoothDto implements HeldBooth {
  @IsKebabId() lane: string;
  @IsBooth() booth: string;
  @IsTimestamp() since: string;
}

export class StaffBeatDto implements StaffBeat {
  @IsTimestamp() at: string;
  @IsInt() @Min(0) @Max(maxPendingTaps) pending: number;
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(maxLanes)
  @ValidateNested({ each: true })
  @Type(() => HeldBoothDto)
  booths?: HeldBoothDto[];
}

export class DeskRequestDto implements DeskRequest {
  @IsKebabId() clinicId: string;
}

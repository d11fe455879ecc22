import { type ClinicPlace, maxClinicPlace } from '@hannun/shared/contract';
import { IsInt, Max, Min } from 'class-validator';

/** 1 is the first. */
export class ClinicOrderDto implements ClinicPlace {
  @IsInt() @Min(1) @Max(maxClinicPlace) place: number;
}

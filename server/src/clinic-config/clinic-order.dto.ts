import { IsInt, Max, Min } from 'class-validator';

/** 1 is the first. */
export class ClinicOrderDto {
  @IsInt() @Min(1) @Max(1000) place: number;
}

import { IsInt, Max, Min } from 'class-validator';

/** Where a clinic stands among all: 1 is the first. */
export class PlaceDto {
  @IsInt() @Min(1) @Max(1000) place: number;
}

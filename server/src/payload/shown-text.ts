import { IsString, Length } from 'class-validator';
import { Optional } from './read-payload.js';

/** Longest text that still fits a screen (characters). */
export const maxText = 200;

/** A text somebody wrote for a screen. */
export class ShownText {
  @IsString() @Length(1, maxText) ko: string;
  @Optional() @IsString() @Length(1, maxText) en?: string;
}

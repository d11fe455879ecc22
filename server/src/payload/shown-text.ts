import { Optional } from './read-payload.js';
import { IsTypedText } from './typed-text.js';

/** Longest text that still fits a screen (characters). */
export const maxText = 200;
const rule = { most: maxText, lines: true };

/** A text somebody wrote for a screen. */
export class ShownText {
  @IsTypedText(rule) ko: string;
  @Optional() @IsTypedText(rule) en?: string;
}

import { Optional } from './read-payload.js';
import { IsTypedText } from './typed-text.js';

/** The longest text that fits a screen (characters). */
export const maxText = 200;
const rule = { most: maxText, lines: true };

export class ShownText {
  @IsTypedText(rule) ko: string;
  @Optional() @IsTypedText(rule) en?: string;
}

import { IsDisplayText } from './display-text.decorator.js';
import { OptionalField } from './parse-payload.js';

/** The longest text that fits a screen (characters). */
export const maxTextLength = 200;
const textRule = { maxLength: maxTextLength, allowLineBreaks: true };

export class LocalizedTextDto {
  @IsDisplayText(textRule) ko: string;
  @OptionalField() @IsDisplayText(textRule) en?: string;
}

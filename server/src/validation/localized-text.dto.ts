import { textRules } from '@hannun/shared/clinic-config';
import type { Notice } from '@hannun/shared/contract';
import { IsDisplayText } from './display-text.decorator.js';
import { OptionalField } from './parse-payload.js';

/** A notice, or a message to the staff. */
export class LocalizedTextDto implements Notice {
  @IsDisplayText(textRules.notice) ko: string;
  @OptionalField() @IsDisplayText(textRules.notice) en?: string;
}

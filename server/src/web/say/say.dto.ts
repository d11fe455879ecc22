import { type ResidentLanguage, residentLanguages, type SayQuery, sayFormats } from '@hannun/shared/contract';
import { IsIn } from 'class-validator';
import { OptionalField } from '../../validation/parse-payload.js';

export class SayQueryDto implements SayQuery {
  @OptionalField() @IsIn(residentLanguages) lang?: ResidentLanguage;
  @OptionalField() @IsIn(sayFormats) format?: (typeof sayFormats)[number];
}

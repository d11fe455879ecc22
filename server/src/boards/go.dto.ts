import { type GoQuery, ranges, travelMinutesPattern } from '@hannun/shared/contract';
import { Matches } from 'class-validator';
import { IsKebabId } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

export class GoQueryDto implements GoQuery {
  @OptionalField() @IsKebabId() lane?: string;
  @OptionalField()
  @Matches(travelMinutesPattern, { message: `minutes must be ${ranges.travelMinutes.join(' to ')}` })
  minutes?: string;
}

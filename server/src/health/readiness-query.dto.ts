import { type ReadinessAudience, readinessAudiences } from '@hannun/shared/contract';
import { IsIn } from 'class-validator';
import { OptionalField } from '../validation/parse-payload.js';

export class ReadinessQueryDto {
  @OptionalField() @IsIn(readinessAudiences) for?: ReadinessAudience;
}

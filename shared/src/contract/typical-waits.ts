import { LocalizedText } from './clinic.js';
import { day } from './fields.js';
import {
  count,
  described,
  integerBetween,
  listOf,
  named,
  nullable,
  number,
  object,
  oneOf,
  text,
  type ValueOf,
} from './schema.js';

const hour = integerBetween(0, 24);
const TypicalHour = object({ hour, wait: number, people: number });
export type TypicalHour = ValueOf<typeof TypicalHour>;

const TypicalLaneWaits = object({
  lane: text,
  name: LocalizedText,
  hours: listOf(TypicalHour),
  quietAfter: nullable(hour),
});
export type TypicalLaneWaits = ValueOf<typeof TypicalLaneWaits>;

export const TypicalWaits = named(
  'TypicalWaits',
  described(
    'Means over past days; durations are seconds',
    object({
      clinicId: text,
      day,
      from: described(
        '`every-day`: too few days of this weekday, so all days',
        oneOf(['weekday', 'every-day']),
      ),
      days: count,
      lanes: listOf(TypicalLaneWaits),
    }),
  ),
);
export type TypicalWaits = ValueOf<typeof TypicalWaits>;

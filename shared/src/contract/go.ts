import { time } from './fields.js';
import { described, named, nullable, object, oneOf, text, type ValueOf } from './schema.js';
import { goAnswers, goReasons } from './value-lists.js';

export const GoAdvice = named(
  'GoAdvice',
  described(
    'Whether somebody who sets out now is served today; never `yes` on figures that are old',
    object({
      answer: oneOf(goAnswers),
      because: described('What decides; with `yes`, what one waits for', oneOf(goReasons)),
      leaveBy: described(
        'Until when setting out is not too late; null: no limit, or too late already',
        nullable(time),
      ),
      elsewhere: described('A clinic where one is done sooner, with the way', nullable(text)),
      asOf: described('Of the figures', time),
    }),
  ),
);
export type GoAdvice = ValueOf<typeof GoAdvice>;

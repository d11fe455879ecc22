import { exactly, flag, listOf, named, object, oneOf, text, type ValueOf } from './schema.js';

export const Liveness = named('Liveness', object({ status: exactly('alive') }));
export type Liveness = ValueOf<typeof Liveness>;

export const Readiness = named(
  'Readiness',
  object({
    ready: flag,
    redis: oneOf(['reachable', 'unreachable']),
    /** Clinics whose log this server has not read to its end. */
    behind: listOf(text),
    'reason?': text,
    'message?': text,
    'warning?': text,
  }),
);
export type Readiness = ValueOf<typeof Readiness>;

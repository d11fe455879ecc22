import { time } from './fields.js';
import {
  count,
  described,
  exactly,
  type Fields,
  flag,
  integer,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  text,
  union,
  type ValueOf,
} from './schema.js';
import { callAnswers, leaveReasons, serviceEndCauses } from './value-lists.js';

/** The stations of a ticket before this one, in order. */
export const earlierStations = listOf(object({ lane: text, served: flag }));

const ticketFields = {
  number: integer,
  party: integer,
  priority: flag,
  /** Opens the resident's page; `null` where no slip carries one. */
  token: nullable(text),
  place: number,
  /** How often others had been called past it when it was last seen. */
  pardoned: count,
  checkedInAt: time,
  'postponed?': exactly(true),
  /** Put back in line by staff, who had seen the holder; `goneAt`: when they had not. */
  'reinstated?': object({ at: time, 'goneAt?': time }),
  'earlier?': earlierStations,
};

/** Where a ticket went on. */
const to = object({ lane: text, number: integer });

const answer = object({ says: oneOf(callAnswers), at: time });

/** A ticket in any state, with further fields. */
export const ticketWith = <const Further extends Fields>(further: Further) => {
  const fields = { ...further, ...ticketFields };
  return union(
    object({ ...fields, status: exactly('waiting') }),
    object({
      ...fields,
      status: exactly('in-service'),
      booth: text,
      calledAt: time,
      'backAt?': described('An undo took back the end of the service then: it counts from there', time),
      'answer?': answer,
    }),
    object({
      ...fields,
      status: exactly('finished'),
      checkedOutAt: time,
      cause: oneOf(serviceEndCauses),
      'to?': to,
    }),
    object({
      ...fields,
      status: exactly('awaiting-result'),
      checkedOutAt: time,
      cause: oneOf(serviceEndCauses),
      resultAt: time,
    }),
    object({
      ...fields,
      status: exactly('gone'),
      goneAt: time,
      reason: oneOf(leaveReasons),
      'calledAt?': time,
    }),
    object({
      ...fields,
      status: exactly('moved'),
      movedAt: time,
      to,
    }),
  );
};

export const Ticket = ticketWith({});
export type Ticket = ValueOf<typeof Ticket>;

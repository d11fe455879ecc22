import { WaitRange } from './board.js';
import { day, LocalizedText, time, uuid } from './fields.js';
import { maxPostponedTickets } from './limits.js';
import {
  count,
  described,
  exactly,
  flag,
  integer,
  integerBetween,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  text,
  union,
  type ValueOf,
} from './schema.js';
import { callAnswers } from './value-lists.js';

export const TicketState = named(
  'TicketState',
  union(
    object({
      status: exactly('waiting'),
      ahead: described('People called before it', count),
      place: described('Its position; 1 is next', count),
      forecast: nullable(WaitRange),
      postponed: flag,
    }),
    described(
      'Passed over so often that it no longer counts; still valid at the desk',
      object({ status: exactly('passed-over') }),
    ),
    object({ status: exactly('called'), booth: text, calledAt: time, 'answer?': oneOf(callAnswers) }),
    object({ status: exactly('finished'), at: time }),
    object({ status: exactly('awaiting-result'), at: time, resultAt: time }),
    object({ status: exactly('missed'), at: time }),
    object({ status: exactly('left'), at: time }),
  ),
);
export type TicketState = ValueOf<typeof TicketState>;

/** `sent-on`: to the next one, before it was served here. */
export const stationStates = [
  'waiting',
  'passed-over',
  'called',
  'awaiting-result',
  'finished',
  'missed',
  'left',
  'sent-on',
] as const;
export type StationState = (typeof stationStates)[number];

const Station = object({ lane: text, name: LocalizedText, state: oneOf(stationStates) });
export type Station = ValueOf<typeof Station>;

export const TicketView = named(
  'TicketView',
  object({
    asOf: time,
    clinicId: text,
    day,
    epoch: integer,
    version: integer,
    lane: text,
    ticket: text,
    party: integer,
    state: TicketState,
    'stations?': described('Where it was and where it is, in order', listOf(Station)),
  }),
);
export type TicketView = ValueOf<typeof TicketView>;

/** The same id sent again has one effect and the same answer. */
const commandId = uuid;
export const TicketLeaving = named('TicketLeaving', object({ commandId }));
export type TicketLeaving = ValueOf<typeof TicketLeaving>;

export const TicketPostponement = named(
  'TicketPostponement',
  object({ commandId, places: integerBetween(1, maxPostponedTickets) }),
);
export type TicketPostponement = ValueOf<typeof TicketPostponement>;

export const TicketAnswer = named('TicketAnswer', object({ commandId, answer: oneOf(callAnswers) }));
export type TicketAnswer = ValueOf<typeof TicketAnswer>;

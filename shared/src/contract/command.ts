import { WaitRange } from './board.js';
import { Notice } from './clinic.js';
import {
  boothName,
  displayTextOrEmpty,
  kebabId,
  sentTime,
  seriesLetter,
  ticketName,
  ticketNumber,
  uuid,
} from './fields.js';
import {
  maxBooths,
  maxFinishedByCall,
  maxPartySize,
  maxPostponedTickets,
  maxReservedNumbers,
  maxWaitingPeople,
  resultMinutes,
  textRules,
} from './limits.js';
import { ticketOrTokenPattern, ticketTokenPattern } from './patterns.js';
import {
  count,
  described,
  exactly,
  type Fields,
  type FieldValues,
  flag,
  integer,
  integerBetween,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  type Schema,
  text,
  textMatching,
  union,
  type ValueOf,
} from './schema.js';
import { callAnswers, pauseReasons, staffLeaveReasons } from './value-lists.js';

const TicketResult = object({ ticket: text });
export type TicketResult = ValueOf<typeof TicketResult>;
const PlacedTicketResult = object({ ticket: text, ahead: count });
const CheckInResult = object({ ticket: text, token: text, ahead: count, forecast: nullable(WaitRange) });
export type CheckInResult = ValueOf<typeof CheckInResult>;
const SendResult = object({ ticket: text, ahead: count, forecast: nullable(WaitRange) });
const nothing = object({});

const AfterService = described(
  'One of both: sent on to a lane, or waiting for a result that comes after so many minutes',
  object({
    'lane?': kebabId,
    'resultMinutes?': integerBetween(resultMinutes.min, resultMinutes.max),
  }),
);
export type AfterService = ValueOf<typeof AfterService>;

const slipNamed = described(
  'The token of the person’s slip, where the caller did not know their number yet: they are meant, whoever has it',
  textMatching(ticketTokenPattern),
);

const Whereabouts = described(
  'Where the caller saw the ticket: in this lane, in service at this booth or, without one, not in service',
  object({ lane: kebabId, 'booth?': boothName, 'slip?': slipNamed }),
);
export type Whereabouts = ValueOf<typeof Whereabouts>;

/** Each command's own fields, and what its acknowledgement tells. */
export const commands = {
  'check-in': {
    fields: {
      lane: kebabId,
      'party?': integerBetween(1, maxPartySize),
      'priority?': flag,
      'number?': described('The slip was handed out offline under it', ticketNumber),
      'series?': described('Of which the number is: the letter of the tablet’s own series', seriesLetter),
      'despiteClosed?': described('Staff take them in although intake had closed', flag),
      'token?': described('Of an offline slip: 64 random bits or more', textMatching(ticketTokenPattern)),
    },
    result: CheckInResult,
  },
  'tear-off': {
    fields: { lane: kebabId, number: ticketNumber },
    result: object({ tickets: listOf(text) }),
  },
  /** To the end of another lane's line: who waits, is in service, or was served not long ago. */
  send: { fields: { ticket: ticketName, lane: kebabId, 'seen?': Whereabouts }, result: SendResult },
  /** The same, as older tablets say it. */
  move: { fields: { ticket: ticketName, lane: kebabId }, result: PlacedTicketResult },
  call: {
    fields: {
      lane: kebabId,
      booth: boothName,
      'ticket?': ticketName,
      'expects?': described(
        'Without a ticket: whom the caller foresaw. The call is refused rather than being another’s',
        ticketName,
      ),
      'slip?': slipNamed,
      'finishes?': described(
        'Whose service at the booth the call ends, as the caller knows them, by number or by the token of a slip; without it, everybody’s',
        listOf(textMatching(ticketOrTokenPattern()), { maxItems: maxFinishedByCall, uniqueItems: true }),
      ),
    },
    result: TicketResult,
  },
  recall: { fields: { ticket: ticketName, 'seen?': Whereabouts }, result: TicketResult },
  /** Without a ticket: the one longest in service, else the head of the line. */
  'check-out': {
    fields: { 'ticket?': ticketName, 'lane?': kebabId, 'then?': AfterService, 'seen?': Whereabouts },
    result: TicketResult,
  },
  leave: {
    fields: {
      ticket: ticketName,
      reason: oneOf(staffLeaveReasons),
      'unlessCalled?': described('Only while the ticket still waits', flag),
      'seen?': Whereabouts,
    },
    result: TicketResult,
  },
  postpone: {
    fields: { ticket: ticketName, places: integerBetween(1, maxPostponedTickets) },
    result: PlacedTicketResult,
  },
  'answer-call': { fields: { ticket: ticketName, answer: oneOf(callAnswers) }, result: TicketResult },
  reinstate: { fields: { ticket: ticketName, 'seen?': Whereabouts }, result: TicketResult },
  undo: { fields: { commandId: uuid }, result: object({ commandId: text }) },
  correct: {
    fields: {
      lane: kebabId,
      waiting: integerBetween(0, maxWaitingPeople),
      'reason?': displayTextOrEmpty(textRules.notice),
    },
    result: object({ expected: count, counted: count, difference: integer }),
  },
  pause: { fields: { reason: oneOf(pauseReasons), 'until?': sentTime, 'lane?': kebabId }, result: nothing },
  resume: { fields: { 'lane?': kebabId }, result: nothing },
  'close-intake': { fields: {}, result: nothing },
  'reopen-intake': { fields: { 'lane?': kebabId }, result: nothing },
  'open-booths': {
    fields: { lane: kebabId, booths: listOf(boothName, { maxItems: maxBooths, uniqueItems: true }) },
    result: nothing,
  },
  notice: { fields: { text: nullable(Notice) }, result: nothing },
  'last-number': { fields: { lane: kebabId, number: nullable(ticketNumber) }, result: nothing },
  'reserve-numbers': {
    fields: { lane: kebabId, count: integerBetween(1, maxReservedNumbers) },
    result: object({ from: integer, to: integer }),
  },
  /** A letter of this tablet's own for the numbers of slips handed out offline. */
  'claim-series': {
    fields: { 'letter?': described('The one it has, to keep it', seriesLetter) },
    result: object({ letter: seriesLetter }),
  },
} as const satisfies Readonly<Record<string, { fields: Fields; result: Schema }>>;

type Commands = typeof commands;
export type CommandType = keyof Commands;
export const commandTypes = Object.keys(commands) as readonly CommandType[];

/** Fields of every command. */
const sharedFields = {
  id: described('Made on the device; the same for every retry', uuid),
  clinicId: kebabId,
  at: sentTime,
  'seq?': described(
    'One more than the device’s previous tap, 1 where a sequence begins. A gap is rejected',
    integerBetween(1, Number.MAX_SAFE_INTEGER),
  ),
};

export type CommandOf<Type extends CommandType> = FieldValues<typeof sharedFields> & {
  type: Type;
} & FieldValues<Commands[Type]['fields']>;

export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];

export type ResultOf = { [Type in CommandType]: ValueOf<Commands[Type]['result']> };
export type CommandResult = ResultOf[CommandType];

/** The schema of one command, as devices send it. */
export const commandSchema = (type: CommandType): Schema => ({
  title: type,
  ...object({ ...sharedFields, type: exactly(type), ...commands[type].fields }),
});

export const Command = named('Command', union(...commandTypes.map(commandSchema))) as Schema<Command>;

/** Each kind of result once; its title names the commands that have it. */
const resultVariants = [...new Set<Schema>(commandTypes.map((type) => commands[type].result))].map(
  (result) => ({
    title: commandTypes.filter((type) => commands[type].result === result).join(', '),
    ...result,
  }),
);

export const CommandResult = named('CommandResult', union(...resultVariants)) as Schema<CommandResult>;

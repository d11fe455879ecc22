import {
  callAnswers,
  clinicStatuses,
  deviceRoles,
  type ErrorCode,
  levels,
  noForecastReasons,
  pauseReasons,
} from '@hannun/shared/contract';
import { httpStatusByCode } from '../core/domain-error.js';
import {
  bool,
  day,
  describedShape,
  integer,
  list,
  nullable,
  nullableRef,
  number,
  object,
  oneOf,
  ref,
  type Schema,
  text,
  timestamp,
} from './schema.js';

const errorCodes = Object.keys(httpStatusByCode) as ErrorCode[];
const Range = object({ low: integer, likely: integer, high: integer });
const Localized = object({ ko: text, en: text });
const Notice = object({ ko: text, 'en?': text });
const placeForecast: Schema = { type: 'array', items: number, minItems: 3, maxItems: 3 };

const LaneBoard = object({
  lane: text,
  code: text,
  name: ref('Localized'),
  waiting: integer,
  tickets: integer,
  booths: integer,
  level: nullable(oneOf(...levels)),
  nowServing: list(object({ ticket: text, booth: text, calledAt: timestamp })),
  line: { ...text, description: 'Waiting numbers in calling order: 27-43,45' },
  forecast: { ...nullableRef('Range'), description: 'Seconds until a person who checks in now is called' },
  'noForecast?': oneOf(...noForecastReasons),
  'atLeast?': integer,
  'rough?': bool,
  'places?': list(placeForecast),
  'intake?': oneOf('closed'),
  'lastNumber?': integer,
});

const Board = object({
  clinicId: text,
  day,
  epoch: integer,
  version: integer,
  asOf: timestamp,
  contactAt: nullable(timestamp),
  name: ref('Localized'),
  status: oneOf(...clinicStatuses),
  'reason?': oneOf(...pauseReasons),
  'resumesAt?': timestamp,
  'opensAt?': timestamp,
  'closesAt?': timestamp,
  'notice?': ref('Notice'),
  waiting: integer,
  'unconfirmedSince?': timestamp,
  'forecastKept?': object({ calls: integer, within: integer }),
  lanes: list(ref('LaneBoard')),
});

const TicketState: Schema = {
  oneOf: [
    object({
      status: oneOf('waiting'),
      ahead: integer,
      place: integer,
      forecast: nullableRef('Range'),
      postponed: bool,
    }),
    object({ status: oneOf('passed-over') }),
    object({ status: oneOf('called'), booth: text, calledAt: timestamp, 'answer?': oneOf(...callAnswers) }),
    object({ status: oneOf('finished', 'missed', 'left'), at: timestamp }),
  ],
};

const TicketView = object({
  asOf: timestamp,
  clinicId: text,
  day,
  epoch: integer,
  version: integer,
  lane: text,
  ticket: text,
  party: integer,
  state: ref('TicketState'),
});

const typicalHour = object({ hour: integer, wait: number, people: number });
const Usual = object({
  clinicId: text,
  day,
  from: oneOf('weekday', 'every-day'),
  days: integer,
  lanes: list(
    object({ lane: text, name: ref('Localized'), hours: list(typicalHour), quietAfter: nullable(integer) }),
  ),
});

const Device: Schema = {
  ...object({ id: text, role: oneOf(...deviceRoles), clinicId: text, label: text }),
  additionalProperties: true,
};

/** Response schemas by the name that routes and other schemas refer to. */
export const responseSchemas: Readonly<Record<string, Schema>> = {
  Rejection: object({
    error: object({
      code: oneOf(...errorCodes),
      message: { ...text, description: 'What happened and what to do' },
      'details?': list(text),
    }),
  }),
  Range,
  Localized,
  Notice,
  LaneBoard,
  Board,
  Snapshot: object({
    asOf: timestamp,
    district: object({ id: text, name: ref('Localized') }),
    clinics: list(ref('Board')),
    'missing?': { ...list(text), description: 'Clinics whose log this server has not yet read' },
  }),
  TicketState,
  TicketView,
  Usual,
  Facts: describedShape(
    'The district, its clock, its map tiles and its clinics: addresses, hours, telephones',
  ),
  Accepted: object({
    ok: bool,
    version: integer,
    result: describedShape('By command: a check-in’s ticket, token, people ahead and forecast'),
  }),
  Device,
  Paired: object({ token: text, device: ref('Device') }),
  PairingCode: object({ code: text, expiresAt: timestamp }),
  PushKey: object({ publicKey: text }),
  ScreenPairing: object({ code: text, secret: text, expiresAt: timestamp }),
  Alive: object({ status: oneOf('alive') }),
};

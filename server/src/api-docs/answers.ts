import type { ErrorCode } from '@hannun/shared';
import { httpStatusByCode } from '../core/domain-error.js';
import {
  day,
  list,
  moment,
  number,
  object,
  oneOf,
  orNull,
  ref,
  refOrNull,
  type Schema,
  shapeOf,
  text,
  truth,
  whole,
} from './schema.js';

const codes = Object.keys(httpStatusByCode) as ErrorCode[];
const Range = object({ low: whole, likely: whole, high: whole });
const Localized = object({ ko: text, en: text });
const Notice = object({ ko: text, 'en?': text });
const place: Schema = { type: 'array', items: number, minItems: 3, maxItems: 3 };

const LaneBoard = object({
  lane: text,
  code: text,
  name: ref('Localized'),
  waiting: whole,
  tickets: whole,
  booths: whole,
  level: orNull(oneOf('relaxed', 'normal', 'busy', 'packed')),
  nowServing: list(object({ ticket: text, booth: text, calledAt: moment })),
  line: { ...text, description: 'Waiting numbers in calling order: 27-43,45' },
  forecast: { ...refOrNull('Range'), description: 'Seconds until a person who checks in now is called' },
  'noForecast?': oneOf('closed', 'paused', 'offline', 'silent', 'unknown', 'too-wide', 'after-closing'),
  'atLeast?': whole,
  'rough?': truth,
  'places?': list(place),
  'intake?': oneOf('closed'),
  'lastNumber?': whole,
});

const Board = object({
  clinicId: text,
  day,
  epoch: whole,
  version: whole,
  asOf: moment,
  contactAt: orNull(moment),
  name: ref('Localized'),
  status: oneOf('open', 'paused', 'intake-closed', 'closed'),
  'reason?': oneOf('disinfection', 'lunch', 'other'),
  'resumesAt?': moment,
  'opensAt?': moment,
  'closesAt?': moment,
  'notice?': ref('Notice'),
  waiting: whole,
  'unconfirmedSince?': moment,
  'forecastKept?': object({ calls: whole, within: whole }),
  lanes: list(ref('LaneBoard')),
});

const TicketState: Schema = {
  oneOf: [
    object({
      status: oneOf('waiting'),
      ahead: whole,
      place: whole,
      forecast: refOrNull('Range'),
      postponed: truth,
    }),
    object({ status: oneOf('passed-over') }),
    object({ status: oneOf('called'), booth: text, calledAt: moment, 'answer?': oneOf('coming', 'late') }),
    object({ status: oneOf('finished', 'missed', 'left'), at: moment }),
  ],
};

const TicketView = object({
  asOf: moment,
  clinicId: text,
  day,
  epoch: whole,
  version: whole,
  lane: text,
  ticket: text,
  party: whole,
  state: ref('TicketState'),
});

const usualHour = object({ hour: whole, wait: number, people: number });
const Usual = object({
  clinicId: text,
  day,
  from: oneOf('weekday', 'every-day'),
  days: whole,
  lanes: list(
    object({ lane: text, name: ref('Localized'), hours: list(usualHour), quietAfter: orNull(whole) }),
  ),
});

const Device: Schema = {
  ...object({ id: text, role: oneOf('staff', 'display'), clinicId: text, label: text }),
  additionalProperties: true,
};

/** Response schemas by the name that routes and other schemas refer to. */
export const answers: Readonly<Record<string, Schema>> = {
  Rejection: object({
    error: object({
      code: oneOf(...codes),
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
    asOf: moment,
    district: object({ id: text, name: ref('Localized') }),
    clinics: list(ref('Board')),
    'missing?': { ...list(text), description: 'Clinics whose log this server has not yet read' },
  }),
  TicketState,
  TicketView,
  Usual,
  Facts: shapeOf('The district, its clock, its map tiles and its clinics: addresses, hours, telephones'),
  Accepted: object({
    ok: truth,
    version: whole,
    result: shapeOf('By command, see CONTRACT: a check-in’s ticket, token, people ahead and forecast'),
  }),
  Device,
  Paired: object({ token: text, device: ref('Device') }),
  PairingCode: object({ code: text, expiresAt: moment }),
  PushKey: object({ publicKey: text }),
  ScreenPairing: object({ code: text, secret: text, expiresAt: moment }),
  Alive: object({ status: oneOf('alive') }),
};

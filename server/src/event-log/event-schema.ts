import type { QueueEvent } from '@hannun/shared/queue';

type Check = (value: unknown) => boolean;
type FieldChecks = Record<string, Check>;

const isString: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isPositive: Check = (value) => isCount(value) && Number(value) > 0;
const isTicketNumber: Check = (value) => isPositive(value) && Number(value) < 100_000;
const isRank: Check = (value) => typeof value === 'number';
const isList: Check = Array.isArray;
const isObject: Check = (value) => typeof value === 'object' && value !== null;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const laneFields: FieldChecks = { lane: isString };
const ticketFields: FieldChecks = { lane: isString, number: isTicketNumber };

const eventSchemas: Record<QueueEvent['type'], FieldChecks> = {
  'day-opened': {
    clinicId: isString,
    day: isString,
    epoch: isPositive,
    name: isObject,
    lanes: isList,
    noon: isString,
  },
  'set-up-changed': { name: isObject, lanes: isList, noon: isString, setUp: isPositive },
  'epoch-began': { epoch: isPositive },
  'checked-in': {
    ...ticketFields,
    party: isPositive,
    priority: isBoolean,
    token: orNull(isString),
    place: isRank,
  },
  'torn-off': { ...laneFields, from: isTicketNumber, to: isTicketNumber, place: isRank },
  called: { ...ticketFields, booth: isString },
  recalled: ticketFields,
  'checked-out': { ...ticketFields, cause: isString },
  moved: { ...ticketFields, to: isObject, place: isRank },
  left: { ...ticketFields, reason: isString },
  postponed: { ...ticketFields, place: isRank },
  'call-answered': { ...ticketFields, answer: isString },
  reinstated: ticketFields,
  'party-corrected': { ...ticketFields, party: isPositive },
  recounted: { ...laneFields, expected: isCount, counted: isCount },
  undone: { command: isString, tickets: isList, settings: orNull(isObject), lanes: isList },
  paused: { reason: isString, until: orNull(isString) },
  resumed: {},
  'intake-closed': {},
  'intake-reopened': {},
  'booths-opened': { ...laneFields, booths: isList },
  'notice-set': { text: orNull(isObject) },
  'last-number-set': { ...laneFields, number: orNull(isTicketNumber) },
  'numbers-reserved': { ...laneFields, from: isTicketNumber, to: isTicketNumber, device: isString },
};

const isKnownEvent = (type: unknown): type is QueueEvent['type'] =>
  typeof type === 'string' && Object.hasOwn(eventSchemas, type);

const fieldChecks = new Map(
  Object.entries(eventSchemas).map(
    ([type, shape]) => [type, Object.entries({ at: isString, ...shape })] as const,
  ),
);

export function isQueueEvent(value: unknown): value is QueueEvent {
  if (typeof value !== 'object' || value === null || !('type' in value) || !isKnownEvent(value.type))
    return false;
  const fields = value as { readonly [field: string]: unknown };
  return fieldChecks.get(value.type)?.every(([field, check]) => check(fields[field])) ?? false;
}

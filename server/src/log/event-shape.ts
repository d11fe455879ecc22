import type { QueueEvent } from '@hannun/shared';

type Check = (value: unknown) => boolean;
type Shape = Record<string, Check>;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const whole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const positive: Check = (value) => whole(value) && Number(value) > 0;
const ticketNumber: Check = (value) => positive(value) && Number(value) < 100_000;
const place: Check = (value) => typeof value === 'number';
const list: Check = Array.isArray;
const something: Check = (value) => typeof value === 'object' && value !== null;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const ofLane: Shape = { lane: text };
const ofTicket: Shape = { lane: text, number: ticketNumber };

const shapes: Record<QueueEvent['type'], Shape> = {
  'day-opened': { clinicId: text, day: text, epoch: positive, name: something, lanes: list, noon: text },
  'set-up-changed': { name: something, lanes: list, noon: text, setUp: positive },
  'epoch-began': { epoch: positive },
  'checked-in': { ...ofTicket, party: positive, priority: flag, token: orNull(text), place },
  'torn-off': { ...ofLane, from: ticketNumber, to: ticketNumber, place },
  called: { ...ofTicket, booth: text },
  recalled: ofTicket,
  'checked-out': { ...ofTicket, cause: text },
  moved: { ...ofTicket, to: something, place },
  left: { ...ofTicket, reason: text },
  postponed: { ...ofTicket, place },
  'call-answered': { ...ofTicket, answer: text },
  reinstated: ofTicket,
  'party-corrected': { ...ofTicket, party: positive },
  recounted: { ...ofLane, expected: whole, counted: whole },
  undone: { command: text, tickets: list, settings: orNull(something), lanes: list },
  paused: { reason: text, until: orNull(text) },
  resumed: {},
  'intake-closed': {},
  'intake-reopened': {},
  'booths-opened': { ...ofLane, booths: list },
  'notice-set': { text: orNull(something) },
  'last-number-set': { ...ofLane, number: orNull(ticketNumber) },
  'numbers-reserved': { ...ofLane, from: ticketNumber, to: ticketNumber, device: text },
};

const isKnown = (type: unknown): type is QueueEvent['type'] =>
  typeof type === 'string' && Object.hasOwn(shapes, type);

const checks = new Map(
  Object.entries(shapes).map(([type, shape]) => [type, Object.entries({ at: text, ...shape })] as const),
);

export function isQueueEvent(value: unknown): value is QueueEvent {
  if (typeof value !== 'object' || value === null || !('type' in value) || !isKnown(value.type)) return false;
  const fields = value as { readonly [field: string]: unknown };
  return checks.get(value.type)?.every(([field, check]) => check(fields[field])) ?? false;
}

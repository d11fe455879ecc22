import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import type { ErrorCode } from '../contract/value-lists.js';
import { deskOf } from '../queue/desk.js';
import { at, given, makeCommand, runCommands } from '../queue/testing/scenario.js';
import { decideLocally } from './optimistic-state.js';
import {
  canPutInAgain,
  groupRejectedTaps,
  type RejectedTap,
  tapAgain,
  ticketAgain,
  ticketOnSlip,
  ticketTakenOut,
  toBringBack,
} from './put-in-again.js';

const refused = (command: Command, code: ErrorCode): RejectedTap => ({
  command,
  order: 1,
  state: 'refused',
  error: { code, message: '' },
});
const arrival = makeCommand({ type: 'check-in', lane: 'pcr', party: 2, number: 46, token: 't' }, at('17:35'));
const arrivalTap = { type: 'check-in', lane: 'pcr', party: 2, token: 't' };

it('takes those in who came too late, at their own time and with their own slip', () => {
  expect(tapAgain(refused(arrival, 'intake-closed'), desk)).toEqual({
    tap: { ...arrivalTap, number: 46, despiteClosed: true },
    at: at('17:35'),
  });
});

const own = makeCommand({ type: 'check-in', lane: 'pcr', series: 'K', number: 7, token: 't' }, at('17:35'));
const desk = deskOf(given(), { version: 1, nowIso: at('17:40') });

it('keeps the number of a tablet’s own series, which names the slip', () => {
  expect(tapAgain(refused(own, 'clinic-closed'), desk).tap).toMatchObject({ series: 'K', number: 7 });
  expect(ticketOnSlip(own, desk)).toBe('AK07');
  expect(ticketAgain(refused(own, 'clinic-closed'), desk)).toBe('AK07');
  expect(tapAgain(refused(own, 'already-done'), desk).tap).toEqual({
    type: 'check-in',
    lane: 'pcr',
    token: 't',
  });
  for (const code of ['already-done', 'too-old'] as const)
    expect(ticketAgain(refused(own, code), desk)).toBeNull();
  expect(
    ticketAgain(refused(makeCommand({ type: 'check-in', lane: 'pcr' }), 'intake-closed'), desk),
  ).toBeNull();
});

it('gives a new number to whose number was refused', () => {
  expect(tapAgain(refused(arrival, 'already-done'), desk)).toEqual({ tap: arrivalTap, at: at('17:35') });
});

it('takes in whoever holds a slip of another day as a newcomer', () => {
  expect(tapAgain(refused(arrival, 'too-old'), desk)).toEqual({
    tap: { type: 'check-in', lane: 'pcr', party: 2 },
    at: null,
  });
});

const arrive = makeCommand({ type: 'check-in', lane: 'pcr' });
const callTo = (booth: string, ticket: string) => makeCommand({ type: 'call', lane: 'pcr', booth, ticket });
const deskAfter = (...commands: readonly Command[]) =>
  deskOf(runCommands(given(), [arrive, arrive, arrive, ...commands]), { version: 1, nowIso: at('10:40') });
const again = (command: Command, on: Desk) => tapAgain(refused(command, 'already-done'), on).tap;
const call = makeCommand({ type: 'call', lane: 'pcr', booth: '1', expects: 'A002', finishes: ['A001'] });
const named = { type: 'call', lane: 'pcr', booth: '1', ticket: 'A002' };

it('calls nobody but whom a call expected, who is brought back for it', () => {
  const takenOut = deskAfter(makeCommand({ type: 'leave', ticket: 'A002', reason: 'left' }));
  expect(again(call, takenOut)).toEqual(named);
  expect(toBringBack(again(call, takenOut), takenOut)).toBe('A002');
  expect(ticketTakenOut(refused(call, 'already-done'), takenOut)).toBe('A002');
  const elsewhere = deskAfter(callTo('2', 'A002'));
  expect(again(call, elsewhere)).toEqual(named);
  expect(toBringBack(again(call, elsewhere), elsewhere)).toBeNull();
  expect(again({ ...call, expects: 'A009' }, takenOut)).toMatchObject({ expects: 'A009' });
});

it('means who holds the slip, not who has the number that was foreseen', () => {
  const slip = 'slip-of-the-third';
  const other = { ...makeCommand({ type: 'check-in', lane: 'pcr', token: slip }), id: 'other' };
  const own = deskAfter(other);
  const { expects: _, ...rest } = call;
  expect(again({ ...rest, slip }, own)).toEqual({ ...named, ticket: 'A004' });
  expect(again({ ...rest, slip: 'unknown' }, own)).toMatchObject({ slip: 'unknown' });
  const finish = makeCommand({ type: 'check-out', ticket: 'A001', seen: { lane: 'pcr', slip } });
  expect(again(finish, own)).toEqual({ type: 'check-out', ticket: 'A004' });
});

const gone = makeCommand({ type: 'leave', ticket: 'A002', reason: 'no-show' });

it('brings nobody back whose number was only foreseen for a slip that nobody knows', () => {
  const slip = 'slip-that-was-refused';
  const { expects: _, ...rest } = { ...call, ticket: 'A002', slip };
  expect(ticketTakenOut(refused(rest, 'unknown-ticket'), deskAfter(gone))).toBeNull();
});

it('brings nobody back into another lane, to which they were sent meanwhile', () => {
  const sent = makeCommand({ type: 'send', ticket: 'A002', lane: 'rapid' });
  const goneThere = deskAfter(callTo('1', 'A002'), sent, gone);
  const finish = makeCommand({ type: 'check-out', ticket: 'A002', seen: { lane: 'pcr', booth: '1' } });
  expect(toBringBack(again(call, goneThere), goneThere)).toBeNull();
  for (const tap of [call, finish])
    expect(ticketTakenOut(refused(tap, 'already-done'), goneThere)).toBeNull();
  expect(
    decideLocally(goneThere, { ...call, ...again(call, goneThere) } as Command, 'tablet-1'),
  ).toMatchObject({
    error: { code: 'already-done' },
  });
});

it.each([
  makeCommand({ type: 'check-out', ticket: 'A001', seen: { lane: 'pcr', booth: '1' } }),
  makeCommand({ type: 'leave', ticket: 'A001', reason: 'no-show', seen: { lane: 'pcr', booth: '1' } }),
  makeCommand({ type: 'recall', ticket: 'A001', seen: { lane: 'pcr', booth: '1' } }),
  makeCommand({ type: 'send', ticket: 'A001', lane: 'rapid', seen: { lane: 'pcr', booth: '1' } }),
  makeCommand({ type: 'leave', ticket: 'A001', reason: 'left', seen: { lane: 'pcr' } }),
])('acts on nobody who is in another room by now: $type', (tap) => {
  const { id: _, clinicId: __, at: ___, seen, ...rest } = tap;
  expect(again(tap, deskAfter())).toEqual(rest);
  const elsewhere = deskAfter(callTo('2', 'A001'));
  expect(again(tap, elsewhere)).toEqual({ ...rest, seen });
  expect(decideLocally(elsewhere, { ...tap, ...again(tap, elsewhere) } as Command, 'tablet-1').ok).toBe(
    false,
  );
});

it('puts no tap of another day in again that names a number, which is somebody else’s today', () => {
  expect(canPutInAgain(refused(call, 'too-old'))).toBe(false);
  expect(canPutInAgain(refused(call, 'already-done'))).toBe(true);
  expect(canPutInAgain(refused(arrival, 'too-old'))).toBe(true);
});

it('joins what is of one kind and was refused for one reason', () => {
  const call = makeCommand({ type: 'call', lane: 'pcr', booth: '1' });
  const groups = groupRejectedTaps([
    refused(arrival, 'intake-closed'),
    refused(call, 'nobody-waiting'),
    { command: arrival, order: 2, state: 'queued' },
    refused(arrival, 'intake-closed'),
    refused(arrival, 'already-done'),
  ]);
  expect(groups.map(({ taps }) => [taps[0].command.type, taps[0].error.code, taps.length])).toEqual([
    ['check-in', 'intake-closed', 2],
    ['call', 'nobody-waiting', 1],
    ['check-in', 'already-done', 1],
  ]);
});

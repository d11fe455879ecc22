import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { ErrorCode } from '../contract/value-lists.js';
import { deskOf } from '../queue/desk.js';
import { at, given, makeCommand } from '../queue/testing/scenario.js';
import { groupRejectedTaps, type RejectedTap, tapAgain, ticketAgain, ticketOnSlip } from './put-in-again.js';

const refused = (command: Command, code: ErrorCode): RejectedTap => ({
  command,
  order: 1,
  state: 'refused',
  error: { code, message: '' },
});
const arrival = makeCommand({ type: 'check-in', lane: 'pcr', party: 2, number: 46, token: 't' }, at('17:35'));
const arrivalTap = { type: 'check-in', lane: 'pcr', party: 2, token: 't' };

it('takes those in who came too late, at their own time and with their own slip', () => {
  expect(tapAgain(refused(arrival, 'intake-closed'))).toEqual({
    tap: { ...arrivalTap, number: 46, despiteClosed: true },
    at: at('17:35'),
  });
});

const own = makeCommand({ type: 'check-in', lane: 'pcr', series: 'K', number: 7, token: 't' }, at('17:35'));
const desk = deskOf(given(), { version: 1, nowIso: at('17:40') });

it('keeps the number of a tablet’s own series, which names the slip', () => {
  expect(tapAgain(refused(own, 'clinic-closed')).tap).toMatchObject({ series: 'K', number: 7 });
  expect(ticketOnSlip(own, desk)).toBe('AK07');
  expect(ticketAgain(refused(own, 'clinic-closed'), desk)).toBe('AK07');
  expect(tapAgain(refused(own, 'already-done')).tap).toEqual({ type: 'check-in', lane: 'pcr', token: 't' });
  for (const code of ['already-done', 'too-old'] as const)
    expect(ticketAgain(refused(own, code), desk)).toBeNull();
  expect(
    ticketAgain(refused(makeCommand({ type: 'check-in', lane: 'pcr' }), 'intake-closed'), desk),
  ).toBeNull();
});

it('gives a new number to whose number was refused', () => {
  expect(tapAgain(refused(arrival, 'already-done'))).toEqual({ tap: arrivalTap, at: at('17:35') });
});

it('takes in whoever holds a slip of another day as a newcomer', () => {
  expect(tapAgain(refused(arrival, 'too-old'))).toEqual({
    tap: { type: 'check-in', lane: 'pcr', party: 2 },
    at: null,
  });
});

it('makes any other tap anew', () => {
  const tap = { type: 'call', lane: 'pcr', booth: '1', ticket: 'A001' } as const;
  const call = makeCommand({ ...tap, finishes: ['A002'] });
  expect(tapAgain(refused(call, 'already-done'))).toEqual({ tap, at: null });
  const finish = makeCommand({ type: 'check-out', ticket: 'A001', seen: { lane: 'pcr', booth: '1' } });
  expect(tapAgain(refused(finish, 'already-done')).tap).toEqual({ type: 'check-out', ticket: 'A001' });
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

import type { TicketState, TicketView } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { clinicBoard } from '../testing/fixtures.js';
import { adviceFor, resolveTicketStatus } from './ticket-status.js';

const waiting: TicketState = { status: 'waiting', ahead: 9, place: 10, forecast: null, postponed: false };
const view = (ticket: string, state: TicketState, change: Partial<TicketView> = {}): TicketView => ({
  asOf: '',
  clinicId: 'a',
  day: '2026-11-19',
  epoch: 1,
  version: 1,
  lane: 'pcr',
  ticket,
  party: 1,
  state,
  ...change,
});
const board = clinicBoard('a', { version: 5 });

it('prefers a newer board to the server’s answer', () => {
  expect(resolveTicketStatus(view('A023', waiting), board)).toMatchObject({ status: 'waiting', ahead: 2 });
  expect(resolveTicketStatus(view('A020', waiting), board)).toMatchObject({ status: 'called', booth: '1' });
});

it('prefers a newer answer to the board', () => {
  expect(resolveTicketStatus(view('A023', waiting, { version: 6 }), board)).toMatchObject({ ahead: 9 });
});

it('stays finished while the number is still among the last calls', () => {
  const finished: TicketState = { status: 'finished', at: '2026-11-19T05:27:30Z' };
  expect(resolveTicketStatus(view('A020', finished), board)).toEqual(finished);
});

it('keeps the server’s answer while the board does not cover the ticket', () => {
  expect(resolveTicketStatus(view('A003', { status: 'missed', at: '' }), board)).toMatchObject({
    status: 'missed',
  });
  expect(resolveTicketStatus(view('A003', waiting), undefined)).toMatchObject({
    status: 'waiting',
    ahead: 9,
  });
});

it.each([
  [2, { low: 3600 }, null, 'near'],
  [8, { low: 3600 }, null, 'plenty'],
  [8, { low: 900 }, null, 'set-out'],
  [8, { low: 2400 }, 40, 'set-out'],
  [20, null, null, 'plenty'],
  [8, null, null, 'set-out'],
] as const)(
  'with %i ahead, a range of %j and %s minutes of travel advises %s',
  (ahead, range, travel, advice) => {
    expect(adviceFor({ ahead, range }, travel)).toBe(advice);
  },
);

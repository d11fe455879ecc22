import { ticketId } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { arrival, busyDesk, called, deskAfter, done } from '../testing/desk-fixtures.js';
import { findTypedHandedOut, isTyped, typedNumber } from './typed-number.js';

const found = (text: string) =>
  ['A001', 'B001', 'B012', 'B100', 'B1000', 'AK01'].filter((ticket) => isTyped(typedNumber(text), ticket));

it.each([
  ['b1', ['B001', 'B012', 'B100', 'B1000']],
  ['b 1', ['B001', 'B012', 'B100', 'B1000']],
  ['ㅠ1', ['B001', 'B012', 'B100', 'B1000']],
  ['B-12', ['B012']],
  ['B001', ['B001']],
  ['b100', ['B100', 'B1000']],
  ['001', ['A001', 'B001']],
  ['12', ['B012']],
  ['ak1', ['AK01']],
  ['', ['A001', 'B001', 'B012', 'B100', 'B1000', 'AK01']],
  ['B?', []],
])('finds for %s', (text, tickets) => {
  expect(found(text)).toEqual(tickets);
});

it.each(['a1', 'A001', '1', 'ㅁ1'])('does not deny a number that is over: %s', (text) => {
  const desk = deskAfter([arrival(1), called(1, '1'), done(1, 10)]);
  expect(findTypedHandedOut(desk, typedNumber(text), desk.lanes)).toMatchObject({ ticket: ticketId('A', 1) });
});

it.each(['a999', 'b1', 'A', '?'])('names nothing that was not given: %s', (text) => {
  expect(findTypedHandedOut(busyDesk, typedNumber(text), busyDesk.lanes)).toBeNull();
});

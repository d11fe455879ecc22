import { parseTicketNumber } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { clinicBoard, rapid } from '../testing/fixtures.js';

const one = clinicBoard('a');
const two = clinicBoard('a', { lanes: [...one.lanes, rapid] });

it.each([
  ['A027', one, 'A027'],
  ['a 27', one, 'A027'],
  ['A-0027', one, 'A027'],
  ['27', one, 'A027'],
  ['b1', two, 'B001'],
  ['27', two, null],
  ['C001', two, null],
  ['ak7', one, 'AK07'],
  ['BK-12', two, 'BK12'],
  ['AK100', one, null],
  ['K7', one, null],
  ['A0', one, null],
  ['hello', one, null],
] as const)('reads %s', (typed, board, ticket) => {
  expect(parseTicketNumber(typed, board)).toBe(ticket);
});

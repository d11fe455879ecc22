import { expect, it } from 'vitest';
import { clinicBoard } from '../testing/fixtures.js';
import { findPosition } from './ticket-position.js';

const [lane] = clinicBoard('a').lanes;
if (!lane) throw new Error('The example has no lane');
const board = clinicBoard('a', { lanes: [{ ...lane, line: '21-24,30,25', tickets: 6, waiting: 6 }] });

it('counts the numbers ahead in calling order', () => {
  expect(findPosition(board, 'A021')).toEqual({ kind: 'waiting', ahead: 0, groups: false, range: null });
  expect(findPosition(board, 'A025')).toEqual({ kind: 'waiting', ahead: 5, groups: false, range: null });
});

it('counts groups where people came together', () => {
  const families = clinicBoard('a', { lanes: [{ ...lane, waiting: 9, tickets: 7 }] });
  expect(findPosition(families, 'A023')).toMatchObject({ ahead: 2, groups: true });
});

it('reads its own range from the board’s forecasts by position', () => {
  const places = [
    [0, 0, 300],
    [4, 400, 900],
  ] as const;
  const forecast = clinicBoard('a', { lanes: [{ ...lane, places }] });
  expect(findPosition(forecast, 'A023')).toMatchObject({ ahead: 2, range: { low: 200, high: 600 } });
});

it('finds the booth of a called number', () => {
  expect(findPosition(board, 'A020')).toMatchObject({ kind: 'called', booth: '1' });
});

it('tells an earlier number from one that was not issued yet', () => {
  expect(findPosition(board, 'A003')).toEqual({ kind: 'elsewhere' });
  expect(findPosition(board, 'A031')).toEqual({ kind: 'not-issued' });
  expect(findPosition(board, 'Z001')).toEqual({ kind: 'elsewhere' });
});

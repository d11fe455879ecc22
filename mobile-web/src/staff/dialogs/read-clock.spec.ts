import { expect, it } from 'vitest';
import { readClock } from './read-clock.js';

it.each([
  ['15:30', '15:30'],
  ['1530', '15:30'],
  ['9:05', '09:05'],
  ['0905', '09:05'],
  ['153', null],
  ['24:00', null],
  ['1561', null],
  ['', null],
])('reads %s', (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

import { expect, it } from 'vitest';
import { blocksPerMinute, ratioPerMinute } from './scrub-budget.js';

it('compares every block of an ordinary district each minute', () => {
  expect(ratioPerMinute(15, 15 * 31)).toBe(1);
  expect(ratioPerMinute(3, 0)).toBe(1);
});

it.each([
  [1, 5_000],
  [100, 3_100],
  [400, 12_400],
])('stays within its budget where %d clinics have %d further blocks', (clinics, others) => {
  expect(clinics + ratioPerMinute(clinics, others) * others).toBeCloseTo(blocksPerMinute);
});

it('compares only the newest blocks of a district beyond the budget', () => {
  expect(ratioPerMinute(1_000, 31_000)).toBe(0);
});

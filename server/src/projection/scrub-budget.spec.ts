import { expect, it } from 'vitest';
import { blocksAMinute, partAMinute } from './scrub-budget.js';

it('compares the whole day of an ordinary district each minute', () => {
  expect(partAMinute(15, 15 * 31)).toBe(1);
  expect(partAMinute(3, 0)).toBe(1);
});

it.each([
  [1, 5_000],
  [100, 3_100],
  [400, 12_400],
])('stays within its budget where %d clinics have %d further blocks', (clinics, others) => {
  expect(clinics + partAMinute(clinics, others) * others).toBeCloseTo(blocksAMinute);
});

it('leaves the least there is to a district beyond it', () => {
  expect(partAMinute(1_000, 31_000)).toBe(0);
});

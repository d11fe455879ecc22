import { expect, it } from 'vitest';
import { accountNamePattern } from './credential-patterns.js';
import { ranges } from './limits.js';
import { pageSizePattern, travelMinutesPattern } from './patterns.js';

it('pages have exactly the sizes of their range', () => {
  const [smallest, largest] = ranges.pageSize;
  for (let size = -1; size <= 10 * largest; size++)
    expect([size, pageSizePattern.test(`${size}`)]).toEqual([size, size >= smallest && size <= largest]);
});

it('ways have exactly the minutes of their range', () => {
  const [shortest, longest] = ranges.travelMinutes;
  for (let minutes = -1; minutes <= 10 * longest; minutes++)
    expect([minutes, travelMinutesPattern.test(`${minutes}`)]).toEqual([
      minutes,
      minutes >= shortest && minutes <= longest,
    ]);
});

it('account names have exactly the lengths of their range', () => {
  const [shortest, longest] = ranges.accountNameLength;
  for (let length = 0; length <= 2 * longest; length++)
    expect([length, accountNamePattern.test('가'.repeat(length))]).toEqual([
      length,
      length >= shortest && length <= longest,
    ]);
});

import { expect, it } from 'vitest';
import { mustBeFew } from './history-query.js';

it('takes a hundred days of a few clinics and a few days of a thousand, and says how many days fit of more', () => {
  expect(() => mustBeFew(30, 100)).not.toThrow();
  expect(() => mustBeFew(1_000, 3)).not.toThrow();
  expect(() => mustBeFew(1_000, 7)).toThrow(
    expect.objectContaining({
      rejection: expect.objectContaining({
        details: ['at most 3 days of 1000 clinics at once: choose fewer days or clinics'],
      }),
    }),
  );
});

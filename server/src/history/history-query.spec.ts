import { expect, it } from 'vitest';
import { assertWithinLimits } from './history-query.js';

it('allows many days of few clinics or few days of many, and says how many days are allowed', () => {
  expect(() => assertWithinLimits(30, 100)).not.toThrow();
  expect(() => assertWithinLimits(1_000, 3)).not.toThrow();
  expect(() => assertWithinLimits(1_000, 7)).toThrow(
    expect.objectContaining({
      rejection: expect.objectContaining({
        details: ['at most 3 days of 1000 clinics per request: choose fewer days or clinics'],
      }),
    }),
  );
});

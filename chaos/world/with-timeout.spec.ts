import { expect, it } from 'vitest';
import { withTimeout } from './with-timeout.js';

it('passes results on in time and names what timed out', async () => {
  expect(await withTimeout(10_000, 'A quick one', Promise.resolve('done'))).toBe('done');
  await expect(withTimeout(10_000, 'A broken one', Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  await expect(withTimeout(10, 'Seed 3', new Promise(() => undefined))).rejects.toThrow(/^Seed 3 timed out/);
});

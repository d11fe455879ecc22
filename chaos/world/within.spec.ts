import { expect, it } from 'vitest';
import { within } from './within.js';

it('passes results on in time and names what timed out', async () => {
  expect(await within(10_000, 'A quick one', Promise.resolve('done'))).toBe('done');
  await expect(within(10_000, 'A broken one', Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(within(10, 'Seed 3', new Promise(() => undefined))).rejects.toThrow(/^Seed 3 timed out/);
});

import { expect, it } from 'vitest';
import { forEachConcurrently } from './for-each-concurrently.js';

it('processes every item, at most `limit` at a time', async () => {
  const begun: number[] = [];
  let busy = 0;
  let busiest = 0;
  await forEachConcurrently(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    begun.push(item);
    busy += 1;
    busiest = Math.max(busiest, busy);
    await Promise.resolve();
    busy -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(busiest).toBe(3);
});

it('rejects as soon as one item fails', async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error('the second');
  };
  await expect(forEachConcurrently(1, [1, 2, 3], work)).rejects.toThrow('the second');
});

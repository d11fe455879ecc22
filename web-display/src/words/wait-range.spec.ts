import { expect, it } from 'vitest';
import { waitWords } from './wait-range.js';

const minutes = (low: number, high: number) => ({ low: low * 60, likely: low * 60, high: high * 60 });

it.each([
  [20, 33, { kind: 'range', low: 20, high: 35 }],
  [34, 35, { kind: 'range', low: 30, high: 35 }],
  [2, 8, { kind: 'within', high: 10 }],
  [1, 5, { kind: 'within', high: 5 }],
  [0, 0, { kind: 'within', high: 5 }],
  [60, 121, { kind: 'long' }],
])('says %s to %s minutes with an honest upper end', (low, high, words) => {
  expect(waitWords(minutes(low, high))).toEqual(words);
});

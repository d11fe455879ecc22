import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeLine, encodeLine } from './line.js';

it('shortens consecutive numbers to ranges', () => {
  expect(encodeLine([27, 28, 29, 45])).toBe('27-29,45');
  expect(encodeLine([])).toBe('');
});

it('round-trips any calling order', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(numbers, (line) => {
      expect(decodeLine(encodeLine(line))).toEqual(line);
    }),
  );
});

it('throws on malformed text', () => {
  for (const text of ['x', '3-1', '1,,2']) expect(() => decodeLine(text)).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeWaitingNumbers, encodeWaitingNumbers } from './waiting-numbers.js';

it('shortens consecutive numbers to ranges', () => {
  expect(encodeWaitingNumbers([27, 28, 29, 45])).toBe('27-29,45');
  expect(encodeWaitingNumbers([])).toBe('');
});

it('round-trips any calling order', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(numbers, (line) => {
      expect(decodeWaitingNumbers(encodeWaitingNumbers(line))).toEqual(line);
    }),
  );
});

it('throws on malformed text', () => {
  for (const text of ['x', '3-1', '1,,2']) expect(() => decodeWaitingNumbers(text)).toThrow(RangeError);
});

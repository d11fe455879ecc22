import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guestNumber, seriesNumber, ticketId } from './ticket-id.js';
import { decodeWaitingNumbers, encodeWaitingNumbers } from './waiting-numbers.js';

it('shortens consecutive numbers to ranges', () => {
  expect(encodeWaitingNumbers('A', [27, 28, 29, 45])).toBe('27-29,45');
  expect(encodeWaitingNumbers('A', [])).toBe('');
});

it('keeps the letter of those from other lanes, also side by side', () => {
  const guests = [guestNumber('B007', 1), guestNumber('B008', 1)];
  expect(encodeWaitingNumbers('A', [27, 28, ...guests, 29])).toBe('27-28,B007,B008,29');
  expect(decodeWaitingNumbers('A', '27-28,B007,29')).toEqual(['A027', 'A028', 'B007', 'A029']);
});

it('keeps the letters of tablets’ own series', () => {
  const line = [27, seriesNumber('K', 7), seriesNumber('K', 8), 28, guestNumber('BM03', 1)];
  expect(encodeWaitingNumbers('A', line)).toBe('27,AK07,AK08,28,BM03');
  expect(decodeWaitingNumbers('A', '27,AK07,BM03')).toEqual(['A027', 'AK07', 'BM03']);
});

it('round-trips any calling order', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(numbers, (line) => {
      const tickets = line.map((number) => ticketId('A', number));
      expect(decodeWaitingNumbers('A', encodeWaitingNumbers('A', line))).toEqual(tickets);
    }),
  );
});

it('throws on malformed text', () => {
  for (const text of ['x', '3-1', '1,,2']) expect(() => decodeWaitingNumbers('A', text)).toThrow(RangeError);
});

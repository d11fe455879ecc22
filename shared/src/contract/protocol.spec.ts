import { expect, it } from 'vitest';
import { mismatchOf, readMismatch } from './protocol.js';

const served = { oldest: 2, newest: 3 };

it.each([
  [2, null],
  ['3', null],
  [1, 'client-too-old'],
  [undefined, 'client-too-old'],
  ['none', 'client-too-old'],
  [4, 'server-too-old'],
])('a client with protocol version %s gets %s', (told, mismatch) => {
  expect(mismatchOf(told, served)).toBe(mismatch);
});

it('reads a protocol mismatch from a connection error', () => {
  expect(readMismatch(Object.assign(new Error(), { data: { code: 'server-too-old' } }))).toBe(
    'server-too-old',
  );
  expect(readMismatch(Object.assign(new Error(), { data: { code: 'forbidden' } }))).toBeNull();
  expect(readMismatch(new Error('websocket error'))).toBeNull();
});

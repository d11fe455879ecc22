import { expect, it } from 'vitest';
import { findProtocolMismatch, readProtocolMismatch } from './protocol.js';

const served = { oldest: 2, newest: 3 };

it.each([
  [2, null],
  ['3', null],
  [1, 'client-too-old'],
  [undefined, 'client-too-old'],
  ['none', 'client-too-old'],
  [4, 'server-too-old'],
])('a client with protocol version %s gets %s', (version, mismatch) => {
  expect(findProtocolMismatch(version, served)).toBe(mismatch);
});

it('reads a protocol mismatch from a connection error', () => {
  expect(readProtocolMismatch(Object.assign(new Error(), { data: { code: 'server-too-old' } }))).toBe(
    'server-too-old',
  );
  expect(readProtocolMismatch(Object.assign(new Error(), { data: { code: 'forbidden' } }))).toBeNull();
  expect(readProtocolMismatch(new Error('websocket error'))).toBeNull();
});

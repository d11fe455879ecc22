import { expect, it } from 'vitest';
import { isQueueEvent } from './event-schema.js';

const at = '2026-11-23T02:00:00.000Z';
const called = { type: 'called', at, lane: 'pcr', number: 7, booth: '1' };
const moved = { type: 'moved', at, lane: 'pcr', number: 7, to: { lane: 'rat', number: 1 }, place: 7.5 };

it.each([
  ['an event', called],
  ['a field of a later release', { ...called, colour: 'red' }],
  ['a word of a later release', { type: 'paused', at, reason: 'training', until: null }],
  ['an event of an older release, without fields added since', moved],
  ['an event of no fields', { type: 'resumed', at }],
])('reads %s', (_, event) => {
  expect(isQueueEvent(event)).toBe(true);
});

it.each([
  ['an unknown event', { ...called, type: 'toString' }],
  ['a missing field', { ...called, booth: undefined }],
  ['a missing time', { ...called, at: undefined }],
  ['a number beyond any ticket', { ...called, number: 100_000_000 }],
  ['a text instead of a number', { ...called, number: '7' }],
  ['null where none is allowed', { ...called, lane: null }],
  ['a text', 'called'],
])('does not read %s', (_, event) => {
  expect(isQueueEvent(event)).toBe(false);
});

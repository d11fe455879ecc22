import { guestNumber, seriesNumber } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { isQueueEvent } from './event-schema.js';

const at = '2026-11-23T02:00:00.000Z';
const called = { type: 'called', at, lane: 'pcr', number: 7, booth: '1' };
const checkedIn = {
  ...{ type: 'checked-in', at, lane: 'pcr', number: 7, party: 1, priority: false },
  ...{ token: null, place: 7 },
};
const moved = { type: 'moved', at, lane: 'pcr', number: 7, to: { lane: 'rat', number: 1 }, place: 7.5 };

it.each([
  ['an event', called],
  ['a field of a later release', { ...called, colour: 'red' }],
  ['a word of a later release', { type: 'paused', at, reason: 'training', until: null }],
  ['an event of an older release, without fields added since', moved],
  ['a check-in', checkedIn],
  ['a check-in under a tablet’s own number', { ...checkedIn, number: seriesNumber('K', 7) }],
  ['an event of no fields', { type: 'resumed', at }],
])('reads %s', (_, event) => {
  expect(isQueueEvent(event)).toBe(true);
});

it.each([
  ['an unknown event', { ...called, type: 'toString' }],
  ['a missing field', { ...called, booth: undefined }],
  ['a missing time', { ...called, at: undefined }],
  ['a number beyond any ticket', { ...called, number: 10_000_000_000 }],
  ['a check-in of a guest', { ...checkedIn, number: guestNumber('AK07', 1) }],
  ['a text instead of a number', { ...called, number: '7' }],
  ['null where none is allowed', { ...called, lane: null }],
  ['a text', 'called'],
])('does not read %s', (_, event) => {
  expect(isQueueEvent(event)).toBe(false);
});

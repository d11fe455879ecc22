import type { QueueEvent } from '@hannun/shared/queue';
import { expect, it } from 'vitest';
import { sortByTime } from './event-order.js';

const at = (clock: string): string => `2026-11-23T${clock}.000Z`;
const called = (clock: string, number: number): QueueEvent => ({
  type: 'called',
  at: at(clock),
  lane: 'pcr',
  number,
  booth: '1',
});
const numbersOf = (events: readonly QueueEvent[]) =>
  events.map((event) => ('number' in event ? event.number : event.type));

it('sorts taps saved offline by when they happened', () => {
  const log = [called('01:00:00', 1), called('02:00:00', 4), called('01:20:00', 2), called('01:40:00', 3)];
  expect(numbersOf(sortByTime(log))).toEqual([1, 2, 3, 4]);
});

it('keeps the log order of taps that only crossed on the network', () => {
  const log = [called('01:00:05', 1), called('01:00:00', 2), called('01:00:04', 3)];
  expect(numbersOf(sortByTime(log))).toEqual([1, 2, 3]);
});

it('puts the opening of a day before its taps, even if it was opened late', () => {
  const opened: QueueEvent = {
    type: 'day-opened',
    at: at('03:00:00'),
    clinicId: 'plaza',
    day: '2026-11-23',
    epoch: 1,
    name: { ko: '', en: '' },
    lanes: [],
    hours: null,
    noon: at('03:00:00'),
    nextOpensAt: null,
  };
  expect(numbersOf(sortByTime([opened, called('01:00:00', 1)]))).toEqual(['day-opened', 1]);
});

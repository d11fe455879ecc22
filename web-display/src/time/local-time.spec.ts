import { describe, expect, it } from 'vitest';
import { clockTime, dateOf, dayNameOf, presentMoment, weekdayOf } from './local-time.js';

const at = (text: string) => Date.parse(text);

describe('the district’s clock', () => {
  it('is Seoul’s whatever the device is set to, and midnight is 00:00', () => {
    expect(clockTime(at('2026-11-23T05:32:00Z'))).toBe('14:32');
    expect(clockTime(at('2026-11-22T15:00:00Z'))).toBe('00:00');
    expect(dateOf(at('2026-11-22T15:00:00Z'))).toBe('2026-11-23');
    expect(weekdayOf(at('2026-11-22T15:00:00Z'), 'ko')).toBe('월요일');
  });

  it('follows the server’s clock, and the device’s while heartbeats are missing', () => {
    const last = {
      beat: { at: '2026-11-23T05:00:00Z', contacts: {} },
      receivedAt: { wall: 1_000, monotonic: 1_000 },
    };
    const later = { wall: 61_000, monotonic: 61_000 };
    expect(presentMoment(last, later)).toBe(at('2026-11-23T05:01:00Z'));
    expect(presentMoment(null, later)).toBe(61_000);
  });
});

it.each([
  ['2026-11-23T06:00:00Z', 'today'],
  ['2026-11-24T00:00:00Z', 'tomorrow'],
  ['2026-11-27T00:00:00Z', 'weekday'],
  ['2026-12-07T00:00:00Z', 'date'],
])('names the day of %s %s', (moment, name) => {
  expect(dayNameOf(at(moment), at('2026-11-23T05:00:00Z'))).toBe(name);
});

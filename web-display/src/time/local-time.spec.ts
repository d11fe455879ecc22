import { describe, expect, it } from 'vitest';
import { dayLabelOf, formatClock, formatDate, formatWeekday, serverNow } from './local-time.js';

const at = (text: string) => Date.parse(text);

describe('the district’s clock', () => {
  it('is Seoul’s whatever the device is set to, and midnight is 00:00', () => {
    expect(formatClock(at('2026-11-23T05:32:00Z'))).toBe('14:32');
    expect(formatClock(at('2026-11-22T15:00:00Z'))).toBe('00:00');
    expect(formatDate(at('2026-11-22T15:00:00Z'))).toBe('2026-11-23');
    expect(formatWeekday(at('2026-11-22T15:00:00Z'), 'ko')).toBe('월요일');
  });

  it('follows the server’s clock, and the device’s while heartbeats are missing', () => {
    const last = {
      beat: { at: '2026-11-23T05:00:00Z', contacts: {} },
      receivedAt: { wall: 1_000, monotonic: 1_000 },
    };
    const later = { wall: 61_000, monotonic: 61_000 };
    expect(serverNow(last, later)).toBe(at('2026-11-23T05:01:00Z'));
    expect(serverNow(null, later)).toBe(61_000);
  });
});

it.each([
  ['2026-11-23T06:00:00Z', 'today'],
  ['2026-11-24T00:00:00Z', 'tomorrow'],
  ['2026-11-27T00:00:00Z', 'weekday'],
  ['2026-12-07T00:00:00Z', 'date'],
])('names the day of %s %s', (moment, name) => {
  expect(dayLabelOf(at(moment), at('2026-11-23T05:00:00Z'))).toBe(name);
});

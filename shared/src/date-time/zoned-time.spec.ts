import { expect, it } from 'vitest';
import { addDays, daysUntil, formatClock, formatClockWithSeconds, instantInZone } from './zoned-time.js';

it.each([
  ['Asia/Seoul', '2026-11-26', '14:03', '2026-11-26T05:03:00.000Z'],
  ['Asia/Seoul', '2026-11-26', '00:00', '2026-11-25T15:00:00.000Z'],
  ['Asia/Seoul', '2026-11-26', '14:03:27', '2026-11-26T05:03:27.000Z'],
  ['America/New_York', '2026-03-08', '01:30', '2026-03-08T06:30:00.000Z'],
  ['America/New_York', '2026-03-08', '12:00', '2026-03-08T16:00:00.000Z'],
  ['Europe/Helsinki', '2026-10-25', '12:00', '2026-10-25T10:00:00.000Z'],
  ['Asia/Seoul', '2026-11-26', '24:00', '2026-11-26T15:00:00.000Z'],
])('in %s, %s at %s is %s', (zone, day, clock, moment) => {
  expect(new Date(instantInZone(zone, day, clock)).toISOString()).toBe(moment);
});

it('tells the time of the zone, and midnight as 00:00', () => {
  expect(formatClock('Asia/Seoul', '2026-11-23T05:32:09Z')).toBe('14:32');
  expect(formatClock('Asia/Seoul', Date.parse('2026-11-22T15:00:00Z'))).toBe('00:00');
  expect(formatClockWithSeconds('America/New_York', '2026-11-23T05:32:09Z')).toBe('00:32:09');
});

it('counts days by the midnights of the zone', () => {
  expect(daysUntil('Asia/Seoul', '2026-11-23T15:00:00Z', '2026-11-23T14:59:00Z')).toBe(1);
  expect(daysUntil('UTC', '2026-11-23T15:00:00Z', '2026-11-23T14:59:00Z')).toBe(0);
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

import { expect, it } from 'vitest';
import { zonedInstant } from './zoned-time.js';

it.each([
  ['Asia/Seoul', '2026-11-26', '14:03', '2026-11-26T05:03:00.000Z'],
  ['Asia/Seoul', '2026-11-26', '00:00', '2026-11-25T15:00:00.000Z'],
  ['Asia/Seoul', '2026-11-26', '14:03:27', '2026-11-26T05:03:27.000Z'],
  ['America/New_York', '2026-03-08', '01:30', '2026-03-08T06:30:00.000Z'],
  ['America/New_York', '2026-03-08', '12:00', '2026-03-08T16:00:00.000Z'],
  ['Europe/Helsinki', '2026-10-25', '12:00', '2026-10-25T10:00:00.000Z'],
])('in %s, %s at %s is %s', (zone, day, clock, moment) => {
  expect(new Date(zonedInstant(zone, day, clock)).toISOString()).toBe(moment);
});

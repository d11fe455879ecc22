import { formatClock } from '@hannun/shared/date-time';
import { expect, it } from 'vitest';
import { timeZoneOfNextMidnight } from './next-midnight.js';

it.each([
  ['2026-11-30T13:59:44Z', '2026-11-30T14:00:00Z'],
  ['2026-11-30T13:59:46Z', '2026-11-30T14:15:00Z'],
  ['2026-11-30T00:20:00Z', '2026-11-30T00:30:00Z'],
  ['2026-11-30T23:50:00Z', '2026-12-01T00:00:00Z'],
])('finds at %s the zone in which midnight comes at %s', (now, midnight) => {
  const zone = timeZoneOfNextMidnight(Date.parse(now));
  expect(formatClock(zone, Date.parse(midnight))).toBe('00:00');
});

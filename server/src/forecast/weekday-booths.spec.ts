import { createForecaster } from '@hannun/shared/forecast';
import { expect, it } from 'vitest';
import type { DaySummary } from './day-summary-builder.js';
import { withWeekdayBooths } from './weekday-booths.js';

const { memory } = createForecaster({ booths: Array.from({ length: 48 }, () => 1) });
const day = (name: string, booths: number): DaySummary => ({
  day: name,
  lanes: { pcr: [{ slot: 20, called: 9, wait: 600, left: 0, service: 100, booths }] },
});
const boothsOn = (monday: string, ...past: DaySummary[]) =>
  withWeekdayBooths({ pcr: memory }, past, monday).pcr?.booths;

it('expects the booths of the same weekday if there are two, else of any day', () => {
  const booths = boothsOn('2026-11-23', day('2026-11-09', 4), day('2026-11-14', 1), day('2026-11-16', 3));
  expect([booths?.[20], booths?.[21]]).toEqual([3.5, 1]);
});

it('ignores a single day and later days', () => {
  expect(boothsOn('2026-11-16', day('2026-11-09', 4), day('2026-11-16', 4), day('2026-11-23', 4))?.[20]).toBe(
    1,
  );
});

import { startForecaster } from '@hannun/shared/forecast';
import { expect, it } from 'vitest';
import type { DaySummary } from './day-tally.js';
import { forWeekday } from './weekday.js';

const { memory } = startForecaster({ booths: Array.from({ length: 48 }, () => 1) });
const day = (name: string, booths: number): DaySummary => ({
  day: name,
  lanes: { pcr: [{ slot: 20, called: 9, wait: 600, left: 0, service: 100, booths }] },
});
const boothsOn = (monday: string, ...past: DaySummary[]) =>
  forWeekday({ pcr: memory }, past, monday).pcr?.booths;

it('expects the booths of the same weekday where two of them tell, and of any day elsewhere', () => {
  const booths = boothsOn('2026-11-23', day('2026-11-09', 4), day('2026-11-14', 1), day('2026-11-16', 3));
  expect([booths?.[20], booths?.[21]]).toEqual([3.5, 1]);
});

it('does not trust a single one, nor days to come', () => {
  expect(boothsOn('2026-11-16', day('2026-11-09', 4), day('2026-11-16', 4), day('2026-11-23', 4))?.[20]).toBe(
    1,
  );
});

import type { ClinicDirectoryEntry, DaySchedule } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { directory } from '../testing/fixtures.js';
import { hoursAhead, isOutsideHours } from './hours-ahead.js';

const [base] = directory.clinics as [ClinicDirectoryEntry];
/** A Thursday: 09:00 to 18:00, intake until 17:30, lunch from 12:00 to 13:00. */
const day = '2026-11-19';
const everyDay = (schedule: DaySchedule | null) => Array.from({ length: 7 }, () => schedule);
const clinic: ClinicDirectoryEntry = {
  ...base,
  exceptions: { '2026-12-25': null },
  laneHours: {
    short: { weekly: everyDay({ from: '14:00', until: '16:00' }) },
    off: { weekly: everyDay(null) },
  },
};
const ahead = (lane: string, clock: string, on = day) => {
  const hours = hoursAhead(clinic, lane, { day: on, clock });
  return hours && [hours.from, hours.until, hours.intakeUntil];
};

it('knows what is left of the day for a lane, by its own hours and its clinic’s', () => {
  expect(ahead('pcr', '10:00')).toEqual(['09:00', '18:00', '17:30']);
  expect(ahead('pcr', '17:30')).toBeNull();
  expect(ahead('short', '10:00')).toEqual(['14:00', '16:00', '16:00']);
  expect(ahead('short', '16:00')).toBeNull();
  expect(ahead('off', '10:00')).toBeNull();
  expect(ahead('pcr', '10:00', '2026-12-25')).toBeNull();
  expect(ahead('short', '10:00', '2026-12-25')).toBeNull();
});

it('a lane with one exception keeps the exceptions of its clinic', () => {
  const short = { from: '10:00', until: '12:00' };
  const laneHours = { pcr: { exceptions: { '2026-12-31': null } } };
  const changed = { ...clinic, laneHours, exceptions: { '2026-12-24': short, '2026-12-25': null } };
  const on = (date: string) => hoursAhead(changed, 'pcr', { day: date, clock: '09:00' });
  expect(on('2026-12-24')).toMatchObject(short);
  expect([on('2026-12-25'), on('2026-12-31')]).toEqual([null, null]);
});

it('knows when a clinic takes people in outside its hours', () => {
  const schedule = base.weekly[3] ?? null;
  const clocks = ['07:20', '09:00', '12:20', '13:00', '17:29', '17:40', '19:30'];
  expect(clocks.filter((clock) => isOutsideHours(schedule, clock))).toEqual([
    '07:20',
    '12:20',
    '17:40',
    '19:30',
  ]);
  expect(isOutsideHours(null, '10:00')).toBe(true);
});

import type { ClinicConfig } from '@hannun/shared/contract';
import { instantInZone } from '@hannun/shared/date-time';
import { describe, expect, it } from 'vitest';
import { queueDayAt } from '../core/local-date.js';
import { demoDistrict } from './demo-district.js';
import { openingHoursOn, resolveDayConfig } from './opening-hours.js';

const clinicOf = (id: string): ClinicConfig => {
  const clinic = demoDistrict.clinics.find(({ clinicId }) => clinicId === id);
  if (!clinic) throw new Error(`No clinic ${id}`);
  return clinic;
};
const centre = clinicOf('seongdong-health-centre');
const seoul = 'Asia/Seoul';

it('converts a weekday’s local times to UTC instants', () => {
  expect(openingHoursOn(centre, '2026-11-23', seoul)).toEqual({
    opensAt: '2026-11-23T00:00:00.000Z',
    closesAt: '2026-11-23T09:00:00.000Z',
    intakeClosesAt: '2026-11-23T08:30:00.000Z',
    breaks: [{ from: '2026-11-23T03:00:00.000Z', until: '2026-11-23T04:00:00.000Z', reason: 'lunch' }],
  });
});

it('ends a 24-hour day where the next begins', () => {
  const plaza = clinicOf('wangsimni-plaza');
  expect(openingHoursOn(plaza, '2026-11-23', seoul)?.closesAt).toBe('2026-11-23T15:00:00.000Z');
  expect(openingHoursOn(plaza, '2026-11-24', seoul)?.opensAt).toBe('2026-11-23T15:00:00.000Z');
});

it('says until when a clinic really goes on', () => {
  const plaza = clinicOf('wangsimni-plaza');
  const goesOnUntil = (clinic: ClinicConfig, day = '2026-11-23') =>
    openingHoursOn(clinic, day, seoul)?.goesOnUntil;
  expect(goesOnUntil(plaza)).toBeNull();
  expect(goesOnUntil({ ...plaza, exceptions: { '2026-11-25': { from: '00:00', until: '18:00' } } })).toBe(
    '2026-11-25T09:00:00.000Z',
  );
  expect(goesOnUntil({ ...plaza, exceptions: { '2026-11-24': null } })).toBeUndefined();
  expect(goesOnUntil({ ...plaza, exceptions: { '2026-11-24': { from: '09:00', until: '24:00' } } })).toBe(
    undefined,
  );
  expect(goesOnUntil(centre)).toBeUndefined();
});

it('lets a dated exception override the weekday, and finds the next opening after closed days', () => {
  const holiday = { ...centre, exceptions: { '2026-11-30': null } };
  const opened = resolveDayConfig(holiday, { day: '2026-11-28', timeZone: seoul, version: 3 });
  expect(opened.hours?.closesAt).toBe('2026-11-28T04:00:00.000Z');
  expect(opened.nextOpensAt).toBe('2026-12-01T00:00:00.000Z');
  expect(openingHoursOn(holiday, '2026-11-30', seoul)).toBeNull();
  expect(opened.noon).toBe('2026-11-28T03:00:00.000Z');
});

it('closes on public holidays where the clinic does, in Korea alone', () => {
  const closed = { ...centre, publicHolidays: 'closed' as const };
  expect(openingHoursOn(centre, '2026-12-25', seoul)).not.toBeNull();
  expect(openingHoursOn(closed, '2026-12-25', seoul)).toBeNull();
  expect(openingHoursOn(closed, '2026-12-25', 'Europe/Berlin')).not.toBeNull();
  const eve = resolveDayConfig(closed, { day: '2026-12-24', timeZone: seoul, version: 3 });
  expect(eve.nextOpensAt).toBe('2026-12-26T00:00:00.000Z');
});

it('runs no lane on a holiday on which its clinic is closed', () => {
  const short = { from: '10:00', until: '12:00' };
  const lanes = centre.lanes.map((lane) => ({ ...lane, weekly: centre.weekly.map((day) => day && short) }));
  const closed = { ...centre, publicHolidays: 'closed' as const, lanes };
  const holiday = resolveDayConfig(closed, { day: '2026-12-25', timeZone: seoul, version: 3 });
  for (const { ownHours } of holiday.lanes)
    expect(ownHours).toEqual({ hours: null, nextOpensAt: '2026-12-26T01:00:00.000Z' });
});

describe('a lane with dated exceptions of its own, and no week', () => {
  const late = { from: '09:00', until: '21:00', intakeUntil: '20:30' };
  const clinic: ClinicConfig = {
    ...centre,
    weekly: [...centre.weekly.slice(0, 6), null],
    exceptions: { '2026-11-29': { from: '10:00', until: '14:00' }, '2026-12-02': late },
    publicHolidays: 'closed',
    lanes: centre.lanes.map((lane, index) =>
      index === 1 ? { ...lane, exceptions: { '2026-12-24': null } } : lane,
    ),
  };
  const laneOn = (day: string) => resolveDayConfig(clinic, { day, timeZone: seoul, version: 3 }).lanes[1];
  it.each(['2026-11-23', '2026-11-28', '2026-11-29', '2026-12-02', '2026-12-06', '2026-12-25'])(
    'follows its clinic on any other day: %s',
    (day) => expect(laneOn(day)).not.toHaveProperty('ownHours'),
  );
  it('does not run on its date, nor open before the clinic does after it', () =>
    expect(laneOn('2026-12-24')?.ownHours).toEqual({ hours: null, nextOpensAt: '2026-12-26T00:00:00.000Z' }));
  it('says on the eve when it opens again, and leaves the breaks to its clinic', () =>
    expect(laneOn('2026-12-23')?.ownHours).toEqual({
      hours: { ...openingHoursOn(clinic, '2026-12-23', seoul), breaks: [] },
      nextOpensAt: '2026-12-26T00:00:00.000Z',
    }));
});

it('keeps a lane’s hours within the clinic’s of that day, at both ends', () => {
  const long = { from: '09:00', until: '17:00', intakeUntil: '16:40' };
  const clinic: ClinicConfig = {
    ...centre,
    exceptions: { '2026-11-23': { from: '11:00', until: '15:00', intakeUntil: '14:30' } },
    lanes: centre.lanes.map((lane) => ({ ...lane, weekly: centre.weekly.map((day) => day && long) })),
  };
  const lane = resolveDayConfig(clinic, { day: '2026-11-23', timeZone: seoul, version: 3 }).lanes[0];
  expect(lane?.ownHours).toEqual({
    hours: {
      opensAt: '2026-11-23T02:00:00.000Z',
      closesAt: '2026-11-23T06:00:00.000Z',
      intakeClosesAt: '2026-11-23T05:30:00.000Z',
      breaks: [],
    },
    nextOpensAt: '2026-11-24T00:00:00.000Z',
  });
});

it('begins days at the district’s midnight, whatever the server’s time zone', () => {
  const midnight = Date.parse('2026-11-23T15:00:00Z');
  expect(queueDayAt(midnight - 1, seoul)).toBe('2026-11-23');
  expect(queueDayAt(midnight, seoul)).toBe('2026-11-24');
});

it('handles days with a change to or from summer time', () => {
  const newYork = 'America/New_York';
  expect(new Date(instantInZone(newYork, '2026-03-08', '01:30')).toISOString()).toBe(
    '2026-03-08T06:30:00.000Z',
  );
  expect(new Date(instantInZone(newYork, '2026-03-08', '03:30')).toISOString()).toBe(
    '2026-03-08T07:30:00.000Z',
  );
  expect(new Date(instantInZone(newYork, '2026-03-08', '24:00')).toISOString()).toBe(
    '2026-03-09T04:00:00.000Z',
  );
});

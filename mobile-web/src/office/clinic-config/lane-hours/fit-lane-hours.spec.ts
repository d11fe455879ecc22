import { validateClinicConfig } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DaySchedule } from '@hannun/shared/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitLaneHours } from './fit-lane-hours.js';
import { twoLaneClinic } from './testing/two-lane-clinic.js';

const fitted = (clinic: ClinicConfig): ClinicConfig => ({
  ...clinic,
  lanes: clinic.lanes.map((lane) => fitLaneHours(clinic, lane)),
});

it('leaves hours that fit as they are', () => {
  expect(fitted(twoLaneClinic)).toEqual(twoLaneClinic);
});

it('cuts a lane to shorter hours of the clinic, and lets it follow the clinic where nothing is left', () => {
  const short = { from: '10:00', until: '11:00' };
  const weekly = twoLaneClinic.weekly.map((day) => day && short);
  const [, rapid] = fitted({ ...twoLaneClinic, weekly }).lanes;
  expect(rapid?.weekly).toEqual([short, null, short, null, short, null, null]);
  const evening = twoLaneClinic.weekly.map((day) => day && { from: '19:00', until: '21:00' });
  expect(fitted({ ...twoLaneClinic, weekly: evening }).lanes[1]).not.toHaveProperty('weekly');
});

it('always makes a clinic that can be saved', () => {
  const clock = (hour: number) => `${`${hour}`.padStart(2, '0')}:00`;
  const hours: fc.Arbitrary<DaySchedule> = fc
    .uniqueArray(fc.nat(24), { minLength: 3, maxLength: 3 })
    .map((times) => times.toSorted((one, other) => one - other).map(clock))
    .map(([from = '', intakeUntil = '', until = '']) => ({ from, intakeUntil, until }));
  const week = fc.array(fc.option(hours), { minLength: 7, maxLength: 7 });
  const dates = fc.dictionary(fc.constantFrom('2026-12-24', '2026-12-27'), fc.option(hours));
  fc.assert(
    fc.property(week, week, dates, (weekly, laneWeekly, exceptions) => {
      const [pcr, rapid] = twoLaneClinic.lanes;
      const clinic = { ...twoLaneClinic, weekly, lanes: [pcr, { ...rapid, weekly: laneWeekly, exceptions }] };
      expect(validateClinicConfig(fitted(clinic as ClinicConfig))).toEqual([]);
    }),
  );
});

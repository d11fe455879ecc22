import { validateClinicConfig } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DaySchedule } from '@hannun/shared/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoLaneClinic } from '../testing/two-lane-clinic.js';
import {
  changePeriod,
  findPeriodProblem,
  freePeriodOf,
  intakeEndOf,
  laneWeekOf,
  type Period,
  parseClock,
} from './lane-week.js';

const period = (from: string, until: string): Period => ({ from, until });
const [morning, afternoon] = [period('09:00', '12:00'), period('13:00', '18:00')];
const clinic = twoLaneClinic;
const [pcr, rapid] = clinic.lanes;
if (!pcr || !rapid) throw new Error('The clinic has two lanes');
const monday = clinic.weekly[0] as DaySchedule;

describe('the week of a lane', () => {
  it('is the clinic’s without its breaks, where the lane has no hours of its own', () => {
    const week = laneWeekOf(clinic, pcr);
    expect(week[0]).toEqual([morning, afternoon]);
    expect(week[5]).toEqual([period('09:00', '13:00')]);
    expect(week[6]).toEqual([]);
  });

  it('ends its intake by its own hour, and never after the clinic’s', () => {
    const until = (intakeUntil: string | undefined, hours = monday) => {
      const day = { from: hours.from, until: hours.until, ...(intakeUntil && { intakeUntil }) };
      return intakeEndOf(clinic, { ...pcr, weekly: [day, ...clinic.weekly.slice(1)] }, 0);
    };
    expect(intakeEndOf(clinic, pcr, 0)).toBe('17:30');
    expect([until('15:00'), until(undefined)]).toEqual(['15:00', '17:30']);
    expect(until(undefined, { from: '09:00', until: '12:00' })).toBeNull();
    expect([5, 6].map((weekday) => intakeEndOf(clinic, pcr, weekday))).toEqual([null, null]);
  });

  it('shows its own breaks too', () => {
    const pause = { from: '10:00', until: '10:30', reason: 'disinfection' as const };
    const weekly = [{ ...monday, breaks: [pause] }, ...clinic.weekly.slice(1)];
    expect(laneWeekOf(clinic, { ...pcr, weekly })[0]).toEqual([
      period('09:00', '10:00'),
      period('10:30', '12:00'),
      afternoon,
    ]);
  });
});

describe('changing a time', () => {
  it('changes it on all chosen weekdays, and leaves the others', () => {
    const after = period('10:00', '12:00');
    const week = laneWeekOf(clinic, changePeriod(clinic, pcr, [0, 2], { before: morning, after }));
    expect([week[0], week[1], week[2]]).toEqual([
      [after, afternoon],
      [morning, afternoon],
      [after, afternoon],
    ]);
  });

  it('removes it, and the day with its last', () => {
    const withoutMorning = changePeriod(clinic, pcr, [0], { before: morning, after: null });
    expect(withoutMorning.weekly?.[0]).toEqual(afternoon);
    const closed = changePeriod(clinic, withoutMorning, [0], { before: afternoon, after: null });
    expect(closed.weekly?.[0]).toBeNull();
  });

  it('keeps a gap that is no break of the clinic as the lane’s own', () => {
    const short = changePeriod(clinic, pcr, [0], { before: morning, after: period('09:00', '11:00') });
    expect(short.weekly?.[0]).toEqual({
      from: '09:00',
      until: '18:00',
      breaks: [{ from: '11:00', until: '13:00', reason: 'other' }],
    });
  });

  it('forgets hours that are the clinic’s again, so that they follow it', () => {
    const changed = changePeriod(clinic, pcr, [0], { before: morning, after: null });
    expect(changePeriod(clinic, changed, [0], { before: null, after: morning })).toEqual(pcr);
  });

  it('never leads out of the clinic’s hours, and shows what was chosen, joined with what it touches', () => {
    const clock = fc
      .integer({ min: 0, max: 48 })
      .map((halves) => `${`${Math.floor(halves / 2)}`.padStart(2, '0')}:${halves % 2 ? '30' : '00'}`);
    const times = fc.record({ from: clock, until: clock });
    const changes = fc.array(fc.tuple(fc.nat(6), times), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(changes, (steps) => {
        let lane = pcr;
        for (const [weekday, after] of steps) {
          if (findPeriodProblem(after, clinic.weekly[weekday])) continue;
          const before = laneWeekOf(clinic, lane)[weekday] ?? [];
          lane = changePeriod(clinic, lane, [weekday], { before: null, after });
          const shown = laneWeekOf(clinic, lane)[weekday] ?? [];
          expect(shown.filter((each) => isWithin(after, each))).toHaveLength(1);
          const kept = before.filter((each) => each.until <= after.from || after.until <= each.from);
          for (const end of ['from', 'until'] as const)
            expect([...kept, after].map((each) => each[end])).toEqual(
              expect.arrayContaining(shown.map((each) => each[end])),
            );
          for (const each of kept) expect(shown.some((period) => isWithin(each, period))).toBe(true);
        }
        const changed: ClinicConfig = { ...clinic, lanes: [lane, rapid] };
        expect(validateClinicConfig(changed)).toEqual([]);
      }),
    );
  });
});

const isWithin = (inner: Period, outer: Period) => outer.from <= inner.from && inner.until <= outer.until;

describe('a time', () => {
  it.each<[string, Period, number, string | null]>([
    ['within the clinic’s hours', morning, 0, null],
    ['that ends before it begins', period('12:00', '09:00'), 0, 'order'],
    ['on a day the clinic is closed', morning, 6, 'clinic-closed'],
    ['longer than the clinic is open', afternoon, 5, 'outside-clinic'],
    ['after the end of intake', period('17:30', '18:00'), 0, 'after-intake'],
    ['in the lunch break', period('11:00', '12:30'), 0, 'break'],
  ])('%s', (_, time, weekday, problem) => {
    expect(findPeriodProblem(time, clinic.weekly[weekday])).toBe(problem);
  });

  it('is offered where there is room', () => {
    expect(freePeriodOf(monday, [])).toEqual(morning);
    expect(freePeriodOf(monday, [morning])).toEqual(afternoon);
    expect(freePeriodOf(monday, [morning, period('13:00', '17:30')])).toBeNull();
    expect(freePeriodOf(null, [])).toBeNull();
  });

  it('may be written shortly', () => {
    expect(['9', '930', '9:30', '0930', '24:00', ' 17:05 '].map(parseClock)).toEqual([
      ...['09:00', '09:30', '09:30', '09:30', '24:00', '17:05'],
    ]);
    expect(['', '25', '9:75', '24:30', 'noon', '09:3'].map(parseClock)).toEqual(Array(6).fill(null));
  });
});

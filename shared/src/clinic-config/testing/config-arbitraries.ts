import fc from 'fast-check';
import type { ClinicConfig, DaySchedule, DistrictConfig, LaneConfig } from '../../contract/clinic.js';
import { pauseReasons, publicHolidayRules, queueModes } from '../../contract/value-lists.js';

const text = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength }).map((text) => `가${text}`.slice(0, maxLength));
const bilingualText = (maxLength: number) => fc.record({ ko: text(maxLength), en: text(maxLength) });
const clock = (halfHours: number) =>
  `${`${Math.floor(halfHours / 2)}`.padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;

/** Ascending half-hours of a day, as clock times. */
const clocks = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: count, maxLength: count })
    .map((times) => times.sort((a, b) => a - b).map(clock));

const opening: fc.Arbitrary<DaySchedule> = fc
  .tuple(clocks(5), fc.constantFrom(...pauseReasons), fc.boolean())
  .map(([[from = '', a = '', b = '', intakeUntil = '', until = ''], reason, hasBreak]) => ({
    ...{ from, until, intakeUntil },
    ...(hasBreak && { breaks: [{ from: a, until: b, reason }] }),
  }));
const schedule = fc.option(opening);
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const optional = { requiredKeys: [] as [] };

const lane = (code: string): fc.Arbitrary<LaneConfig> =>
  fc
    .tuple(
      fc.record({
        name: bilingualText(30),
        way: fc.constantFrom(...queueModes),
        booths: fc.uniqueArray(fc.constantFrom('1', '2', '가', 'B-3'), { minLength: 1 }),
      }),
      fc.record(
        {
          quota: fc.record({ morning: fc.nat(2000), afternoon: fc.nat(2000) }),
          priorityRun: fc.integer({ min: 1, max: 20 }),
          longestService: fc.integer({ min: 5, max: 600 }),
          usualServiceSeconds: fc.integer({ min: 10, max: 7200 }),
          plan: clocks(4).map(([a = '', b = '', c = '', d = '']) => [
            { from: a, until: b, booths: 2 },
            { from: c, until: d, booths: 0 },
          ]),
        },
        optional,
      ),
    )
    .map(([needed, rest]) => ({ lane: `lane-${code.toLowerCase()}`, code, ...needed, ...rest }));

const levels = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
  .map(([a, b, c]) => ({ relaxed: a, normal: a + b, busy: a + b + c }));

/** Half-hours of a day within a clinic's, before its end of intake. */
const hoursWithin = ({ from, until, intakeUntil = until }: DaySchedule): fc.Arbitrary<DaySchedule> => {
  const [opens, lastIntake, closes] = [from, intakeUntil, until].map(halfHourOf) as [number, number, number];
  return fc
    .record({
      from: fc.integer({ min: opens, max: lastIntake - 1 }),
      until: fc.integer({ min: opens + 1, max: closes }),
      intakeUntil: fc.integer({ min: opens + 1, max: lastIntake }),
    })
    .filter((hours) => hours.from < hours.intakeUntil && hours.intakeUntil <= hours.until)
    .map((hours) => ({
      from: clock(hours.from),
      until: clock(hours.until),
      intakeUntil: clock(hours.intakeUntil),
    }));
};

const halfHourOf = (time: string): number => Number(time.slice(0, 2)) * 2 + Number(time.slice(3)) / 30;

/** Lanes with or without hours of their own. */
const withLaneHours = (clinic: ClinicConfig): fc.Arbitrary<ClinicConfig> => {
  const narrower = (hours: DaySchedule | null) => (hours ? fc.option(hoursWithin(hours)) : fc.constant(null));
  const weekly = fc.tuple(...clinic.weekly.map(narrower)).filter((days) => days.some((day) => day !== null));
  const exceptions = Object.entries(clinic.exceptions ?? {}).map(([day, hours]) =>
    fc.tuple(fc.constant(day), narrower(hours)),
  );
  const isNeverOpen = clinic.weekly.every((hours) => hours === null);
  const ownHours: fc.Arbitrary<Pick<LaneConfig, 'weekly' | 'exceptions'>> = fc.record(
    {
      ...(!isNeverOpen && { weekly }),
      exceptions: fc.tuple(...exceptions).map((days) => Object.fromEntries(days)),
    },
    optional,
  );
  return fc.tuple(...clinic.lanes.map(() => ownHours)).map((hours) => ({
    ...clinic,
    lanes: clinic.lanes.map((lane, index) => ({ ...lane, ...hours[index] })),
  }));
};

const clinic = (clinicId: string): fc.Arbitrary<ClinicConfig> =>
  fc
    .tuple(
      fc.record({
        name: bilingualText(60),
        address: bilingualText(120),
        telephone: fc.constantFrom('02-2286-7172', '1339', '+82 2 120'),
        position: fc.record({
          latitude: fc.double({ min: -90, max: 90, noNaN: true }),
          longitude: fc.double({ min: -180, max: 180, noNaN: true }),
        }),
        weekly: fc.array(schedule, { minLength: 7, maxLength: 7 }),
        lanes: fc.subarray(['A', 'B', 'C'], { minLength: 1 }).chain((codes) => fc.tuple(...codes.map(lane))),
      }),
      fc.record(
        {
          questionnaire: fc.constant('https://covid19m.kdca.go.kr'),
          bring: bilingualText(200),
          way: bilingualText(200),
          exceptions: fc.dictionary(day, schedule, { maxKeys: 3 }),
          publicHolidays: fc.constantFrom(...publicHolidayRules),
          notice: fc.record({ ko: text(200), en: text(200) }, { requiredKeys: ['ko'] }),
          levels,
        },
        optional,
      ),
    )
    .map(([needed, rest]) => ({ clinicId, ...needed, ...rest }))
    .chain(withLaneHours);

/** Any valid configuration. */
export const districtConfigs: fc.Arbitrary<DistrictConfig> = fc
  .tuple(
    bilingualText(60).map((name) => ({ id: 'seongdong', name })),
    fc.subarray(['plaza', 'forest', 'station-3']).chain((ids) => fc.tuple(...ids.map(clinic))),
    fc.option(levels, { nil: undefined }),
  )
  .map(([district, clinics, edges]) => ({ district, clinics, ...(edges && { levels: edges }) }));

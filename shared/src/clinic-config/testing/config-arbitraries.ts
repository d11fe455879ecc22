import fc from 'fast-check';
import type { ClinicConfig, DaySchedule, DistrictConfig, LaneConfig } from '../../contract/clinic.js';
import { pauseReasons, queueModes } from '../../contract/value-lists.js';

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
          notice: fc.record({ ko: text(200), en: text(200) }, { requiredKeys: ['ko'] }),
          levels,
        },
        optional,
      ),
    )
    .map(([needed, rest]) => ({ clinicId, ...needed, ...rest }));

/** Any valid configuration. */
export const districtConfigs: fc.Arbitrary<DistrictConfig> = fc
  .tuple(
    bilingualText(60).map((name) => ({ id: 'seongdong', name })),
    fc.subarray(['plaza', 'forest', 'station-3']).chain((ids) => fc.tuple(...ids.map(clinic))),
    fc.option(levels, { nil: undefined }),
  )
  .map(([district, clinics, edges]) => ({ district, clinics, ...(edges && { levels: edges }) }));

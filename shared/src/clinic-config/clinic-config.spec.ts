import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffConfigs, isDeepEqual } from './config-diff.js';
import { validateClinicConfig, validateDistrictConfig } from './config-validation.js';
import { districtConfigs } from './testing/config-arbitraries.js';
import { validationMessage } from './validation-messages.js';

const hours = { from: '09:00', until: '18:00' };
const lane = { lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, way: 'slips', booths: ['1'] };
const clinic = {
  clinicId: 'plaza',
  name: { ko: '광장', en: 'Plaza' },
  address: { ko: '왕십리로 1', en: '1 Wangsimni-ro' },
  telephone: '02-120',
  position: { latitude: 37.5, longitude: 127 },
  weekly: [hours, hours, hours, hours, hours, null, null],
  lanes: [lane],
};
const found = (change: object) =>
  validateClinicConfig({ ...clinic, ...change }).map(({ path, code }) => `${path} ${code}`);
const onMonday = (change: object) => found({ weekly: [{ ...hours, ...change }, ...clinic.weekly.slice(1)] });
const inLane = (change: object) => found({ lanes: [{ ...lane, ...change }] });

describe('a configuration file', () => {
  it('survives export and import and is valid', () => {
    fc.assert(
      fc.property(districtConfigs, (setUp) => {
        const back: unknown = JSON.parse(JSON.stringify(setUp));
        expect(validateDistrictConfig(back)).toEqual([]);
        expect(isDeepEqual(back, setUp)).toBe(true);
        expect(diffConfigs(setUp, setUp)).toEqual({ district: false, clinics: [] });
      }),
    );
  });

  it('differs from another one in exactly the changed clinics and fields', () => {
    fc.assert(
      fc.property(districtConfigs, districtConfigs, (before, after) => {
        const { clinics } = diffConfigs(before, after);
        const told = new Set(clinics.map(({ clinicId }) => clinicId));
        for (const { clinicId } of [...before.clinics, ...after.clinics]) {
          const [was, is] = [before, after].map((of) =>
            of.clinics.find((each) => each.clinicId === clinicId),
          );
          expect(told.has(clinicId)).toBe(!isDeepEqual(was, is));
        }
      }),
    );
  });

  it('may hold the outline of its district, up to 64 KB', () => {
    const corner = [127.0254, 37.5689];
    const outlined = (corners: number, change: object = {}) => {
      const coordinates = [Array.from({ length: corners }, () => corner)];
      const properties = { kind: 'district', name: { ko: '구', en: 'Gu' } };
      const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates }, ...change };
      const outline = { type: 'FeatureCollection', features: [feature] };
      return validateDistrictConfig({
        district: { id: 'gu', name: { ko: '구', en: 'Gu' }, outline },
        clinics: [clinic],
      });
    };
    expect(outlined(100)).toEqual([]);
    expect(outlined(10_000)).toEqual([{ path: 'district.outline', code: 'too-large', max: 64 }]);
    expect(outlined(100, { id: 1 })).toEqual([{ path: 'district.outline.features.0.id', code: 'unknown' }]);
    expect(outlined(3)).toMatchObject([{ code: 'few', min: 4 }]);
  });

  it('lists the fields of a clinic that would change', () => {
    const file = (change: object) => ({
      district: { id: 'gu', name: { ko: '구', en: 'Gu' } },
      clinics: [{ ...clinic, ...change }],
    });
    const [before, after] = [
      file({}),
      file({ telephone: '02-119', lanes: [{ ...lane, booths: ['1', '2'] }] }),
    ];
    expect(validateDistrictConfig(after)).toEqual([]);
    expect(diffConfigs(before as never, after as never).clinics).toMatchObject([
      { change: 'changed', parts: ['telephone', 'lanes.pcr'] },
    ]);
  });

  it.each([null, [], 'text', 7, { clinics: [] }, { district: {}, clinics: {} }])('is none: %j', (value) => {
    expect(validateDistrictConfig(value)).not.toEqual([]);
  });
});

describe('a clinic', () => {
  it('is valid without optional fields', () => {
    expect(validateClinicConfig(clinic)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['without an English name', { name: { ko: '광장', en: ' ' } }, ['name.en missing']],
    ['with a name no screen has room for', { name: { ko: '가'.repeat(61), en: 'x' } }, ['name.ko too-long']],
    ['called as a screen’s address is', { clinicId: 'district' }, ['clinicId reserved']],
    ['with an id of capitals', { clinicId: 'Plaza' }, ['clinicId id']],
    [
      'with a field nobody knows',
      { colour: 'blue', constructor: 1 },
      ['colour unknown', 'constructor unknown'],
    ],
    ['off the globe', { position: { latitude: 127, longitude: 37 } }, ['position.latitude number']],
    [
      'with a link that is no secure address',
      { questionnaire: 'http://a.kr' },
      ['questionnaire web-address'],
    ],
    ['with six weekdays', { weekly: clinic.weekly.slice(1) }, ['weekly few']],
    [
      'open on a day that never comes',
      { exceptions: { '2026-02-30': null } },
      ['exceptions.2026-02-30 date'],
    ],
    ['without a lane', { lanes: [] }, ['lanes few']],
    ['with two lanes of one letter', { lanes: [lane, { ...lane, lane: 'rapid' }] }, ['lanes.1.code taken']],
    ['whose lane leads to itself', { lanes: [{ ...lane, next: lane.lane }] }, ['lanes.0.next choice']],
    ['whose lane leads nowhere', { lanes: [{ ...lane, next: 'moon' }] }, ['lanes.0.next choice']],
    [
      'whose levels do not rise',
      { levels: { relaxed: 10, normal: 10, busy: 5 } },
      ['levels.normal edges', 'levels.busy edges'],
    ],
  ])('%s', (_, change, problems) => {
    expect(found(change)).toEqual(problems);
  });

  it('leads from reception to consultation, injection and payment', () => {
    const ids = ['reception', 'consultation', 'injection', 'payment'];
    const lanes = ids.map((id, index) => {
      const next = ids[index + 1];
      return { ...lane, lane: id, code: 'ABCD'[index], ...(next && { next }) };
    });
    expect(found({ lanes })).toEqual([]);
  });

  it('must close after it opens, with breaks and end of intake in between', () => {
    expect(onMonday({ until: '09:00' })).toEqual(['weekly.0.until order']);
    expect(onMonday({ from: '9:00' })).toEqual(['weekly.0.from clock']);
    expect(onMonday({ until: '24:00', intakeUntil: '23:59' })).toEqual([]);
    expect(onMonday({ intakeUntil: '18:30' })).toEqual(['weekly.0.intakeUntil outside']);
    const lunch = { from: '12:00', until: '13:00', reason: 'lunch' };
    expect(onMonday({ breaks: [lunch, { ...lunch, from: '12:30', until: '14:00' }] })).toEqual([
      'weekly.0.breaks.1.from overlap',
    ]);
    expect(onMonday({ breaks: [{ ...lunch, from: '08:00' }] })).toEqual(['weekly.0.breaks.0 outside']);
    expect(onMonday({ breaks: [{ ...lunch, reason: 'holiday' }] })).toEqual([
      'weekly.0.breaks.0.reason choice',
    ]);
  });

  it('needs a booth unless it only counts people', () => {
    expect(inLane({ booths: [] })).toEqual(['lanes.0.booths few']);
    expect(inLane({ booths: [], way: 'heads' })).toEqual([]);
    expect(inLane({ booths: ['1', '1'] })).toEqual(['lanes.0.booths.1 taken']);
    expect(inLane({ code: 'AA' })).toEqual(['lanes.0.code letter']);
    expect(inLane({ plan: [{ from: '09:15', until: '10:00', booths: 1 }] })).toEqual([
      'lanes.0.plan.0.from half-hour',
    ]);
    expect(inLane({ usualServiceSeconds: 1.5 })).toEqual(['lanes.0.usualServiceSeconds number']);
  });
});

describe('hours of a lane', () => {
  const closed = [null, null, null, null, null, null, null];
  const inWeek = (day: object | null, weekday = 0) =>
    inLane({ weekly: clinic.weekly.map((hours, index) => (index === weekday ? day : hours)) });

  it('may be shorter than the clinic’s, on fewer days', () => {
    expect(inWeek({ from: '10:00', until: '12:00' })).toEqual([]);
    expect(inWeek(null)).toEqual([]);
    expect(inLane({ weekly: clinic.weekly, exceptions: { '2026-12-24': null } })).toEqual([]);
  });

  it('lie within the clinic’s of that day', () => {
    expect(inWeek({ from: '08:30', until: '18:30' })).toEqual([
      'lanes.0.weekly.0.from outside-clinic',
      'lanes.0.weekly.0.until outside-clinic',
    ]);
    expect(inWeek(hours, 6)).toEqual(['lanes.0.weekly.6 clinic-closed']);
    const lunch = { from: '11:30', until: '12:30', reason: 'lunch' };
    expect(inWeek({ from: '09:00', until: '12:00', breaks: [lunch] })).toEqual([
      'lanes.0.weekly.0.breaks.0 outside',
    ]);
  });

  it('end taking people in no later than the clinic', () => {
    const weekly = [{ ...hours, intakeUntil: '17:30' }, ...clinic.weekly.slice(1)];
    const found17 = (day: object) =>
      found({ weekly, lanes: [{ ...lane, weekly: [day, ...closed.slice(1)] }] });
    expect(found17({ from: '09:00', until: '18:00', intakeUntil: '17:30' })).toEqual([]);
    expect(found17({ from: '09:00', until: '18:00' })).toEqual([]);
    expect(found17({ from: '09:00', until: '18:00', intakeUntil: '17:45' })).toEqual([
      'lanes.0.weekly.0.intakeUntil after-intake',
    ]);
    expect(found17({ from: '17:30', until: '18:00' })).toEqual(['lanes.0.weekly.0.from after-intake']);
  });

  it('on a date lie within the clinic’s of that date', () => {
    const onDate = (day: string, hours: object) => inLane({ exceptions: { [day]: hours } });
    expect(onDate('2026-12-24', hours)).toEqual([]);
    expect(onDate('2026-12-26', hours)).toEqual(['lanes.0.exceptions.2026-12-26 clinic-closed']);
    const short = { from: '09:00', until: '12:00' };
    expect(
      found({
        exceptions: { '2026-12-24': short },
        lanes: [{ ...lane, exceptions: { '2026-12-24': hours } }],
      }),
    ).toEqual(['lanes.0.exceptions.2026-12-24.until outside-clinic']);
  });

  it('leave one open day at least', () => {
    expect(inLane({ weekly: closed })).toEqual(['lanes.0.weekly never-open']);
    expect(inLane({ weekly: closed, exceptions: { '2026-12-24': hours } })).toEqual([]);
  });

  it('are named by their path wherever they leave the clinic’s', () => {
    fc.assert(
      fc.property(districtConfigs, fc.nat(6), (setUp, weekday) => {
        const wholeDay = { from: '00:00', until: '24:00' };
        for (const valid of setUp.clinics) {
          const weekly = valid.weekly.map((day, index) => (index === weekday ? wholeDay : day));
          const lanes = valid.lanes.map((each) => ({ ...each, weekly }));
          const ground = valid.weekly[weekday];
          const problems = validateClinicConfig({ ...valid, lanes }).map(({ path }) => path);
          const expected = ground
            ? [...(ground.from > '00:00' ? ['.from'] : []), ...(ground.until < '24:00' ? ['.until'] : [])]
            : [''];
          expect(problems).toEqual(
            lanes.flatMap((_, index) => expected.map((end) => `lanes.${index}.weekly.${weekday}${end}`)),
          );
        }
      }),
    );
  });
});

it('has a message for each problem, with its limits', () => {
  expect(validationMessage({ path: 'priorityRun', code: 'number', min: 1, max: 20 }, 'en')).toBe(
    'Please give a number from 1 to 20.',
  );
  expect(validationMessage({ path: 'name.ko', code: 'too-long', max: 60 }, 'ko')).toBe(
    '너무 깁니다. 60자까지 쓸 수 있습니다.',
  );
});

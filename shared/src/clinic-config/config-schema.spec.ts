import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DistrictConfig } from '../contract/clinic.js';
import type { Schema } from '../contract/schema.js';
import { validateDistrictConfig } from './config-validation.js';
import { validatorOf } from './schema-validator.js';
import { districtConfigs } from './testing/config-arbitraries.js';
import { findTextProblem } from './text-validation.js';

const withoutNames: Schema = JSON.parse(
  JSON.stringify(DistrictConfig, (keyword, part) => (keyword === '$id' ? undefined : part)),
);
const fitsSchema = new Ajv2020({ strictTypes: false }).compile(withoutNames);

/**
 * What the validator makes of the schema alone. Rules say on top what a schema cannot (`Rules`), with codes that a
 * schema's own limits share, such as `date` and `taken`: a verdict without rules needs no list of codes to leave out.
 */
const fitsWithoutRules = validatorOf(DistrictConfig, new Map());

const both = (text: string) => ({ ko: text, en: text });
const levels = { relaxed: 10, normal: 20, busy: 30 };
const hours = {
  ...{ from: '09:00', until: '18:00', intakeUntil: '17:30' },
  breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
};
const lane = {
  ...{ lane: 'pcr', code: 'A', name: both('PCR'), way: 'heads', booths: ['1'] },
  quota: { morning: 100, afternoon: 100 },
  ...{ priorityRun: 2, longestService: 60, usualServiceSeconds: 90 },
  plan: [{ from: '09:00', until: '12:30', booths: 2 }],
  ...{ weekly: [hours, null, null, null, null, null, null], exceptions: { '2026-12-26': hours } },
  closesWhenFull: true,
};
const clinic = {
  ...{ clinicId: 'plaza', name: both('광장'), address: both('왕십리로 1'), telephone: '02-120' },
  ...{ questionnaire: 'https://forms.example/q', bring: both('신분증'), way: both('1번 출구') },
  position: { latitude: 37.5, longitude: 127 },
  weekly: [hours, null, null, null, null, null, null],
  exceptions: { '2026-12-25': null, '2026-12-26': hours },
  publicHolidays: 'closed',
  ...{ notice: both('오늘은 일찍 닫습니다'), levels, lanes: [lane] },
};
const config = { district: { id: 'gu', name: both('성동구') }, levels, clinics: [clinic] };

type Part = { path: readonly string[]; value: unknown; schema: Schema };
type Keywords = {
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema;
  oneOf?: readonly Schema[];
};

/** Every part of a value, with its schema. */
function partsOf(value: unknown, schema: Schema, path: readonly string[] = []): Part[] {
  const { items, properties = {}, additionalProperties = {}, oneOf = [] } = schema as Keywords;
  if (oneOf[0]) return partsOf(value, oneOf[0], path);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    { path, value, schema },
    ...entries.flatMap(([name, part]) =>
      partsOf(part, items ?? properties[name] ?? additionalProperties, [...path, name]),
    ),
  ];
}

const parts = partsOf(config, DistrictConfig);
const partAt = (name: string): Part => parts.filter(({ path }) => path.join('.') === name)[0] as Part;

function withPart(whole: unknown, [name, ...rest]: readonly string[], part: unknown): unknown {
  if (name === undefined) return part;
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  return Object.assign(copy, { [name]: withPart(Reflect.get(copy, name), rest, part) });
}

const isVisible = (value: unknown): boolean =>
  typeof value !== 'string' || value === '' || findTextProblem(value, { maxLength: Infinity }) !== 'missing';

/** Whether a configuration with this part is one, to the schema and to the validator. */
function verdicts(path: readonly string[], part: unknown) {
  const changed = JSON.parse(JSON.stringify(withPart(config, path, part)));
  // No schema of ours says what can be seen.
  const problems = fitsWithoutRules(changed, '').filter(({ code }) => code !== 'invisible');
  return { schema: fitsSchema(changed), validator: problems.length === 0 };
}

/** Values at each limit of a schema and just beyond it. */
function* valuesAtLimits({ value, schema }: Part): Generator<unknown> {
  const limits = schema as Readonly<Record<string, number>>;
  const { uniqueItems, propertyNames } = schema;
  const around = (limit: number) => [limit - 1, limit, limit + 1];
  const { minimum, maximum, minLength, maxLength, minItems = 0, maxItems, maxProperties } = limits;
  if (minimum !== undefined) yield* around(minimum);
  if (maximum !== undefined) yield* [...around(maximum), maximum - 0.5];
  if (minLength !== undefined) yield '';
  if (maxLength !== undefined) yield* around(maxLength).map((length) => '가'.repeat(length));
  if (schema.type === 'string') yield* ['가\n나', 'a-b', '02-120', '1'.repeat(25), 'A'.repeat(65), 7];
  if (Array.isArray(value) && maxItems !== undefined)
    for (const length of [...around(minItems), ...around(maxItems)])
      yield Array.from({ length: Math.max(0, length) }, (_, index) =>
        typeof value[0] === 'string' ? `${index}` : value[0],
      );
  if (uniqueItems && Array.isArray(value)) yield [...value, ...value];
  if (propertyNames) yield* [{ ' ': null }, { '2026-1-1': null }, { '2026-12-25': null }];
  if (maxProperties !== undefined)
    for (const length of around(maxProperties))
      yield Object.fromEntries(
        Array.from({ length }, (_, day) => [
          new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
          null,
        ]),
      );
}

it('the schema and the validator take every valid configuration', () => {
  fc.assert(
    fc.property(districtConfigs, (setUp) => {
      expect([fitsSchema(setUp), validateDistrictConfig(setUp)]).toEqual([true, []]);
    }),
  );
});

it.each(parts.map((part) => ({ name: part.path.join('.'), part })))(
  'the schema and the validator agree at every limit of $name',
  ({ part }) => {
    for (const value of valuesAtLimits(part)) {
      const { schema, validator } = verdicts(part.path, value);
      expect({ value, accepted: validator }).toEqual({ value, accepted: schema });
    }
  },
);

it('the schema and the validator agree on whatever stands anywhere', () => {
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.jsonValue().filter(isVisible), ({ path }, value) => {
      const { schema, validator } = verdicts(path, value);
      expect(validator).toBe(schema);
    }),
    { numRuns: 1000, examples: [[partAt('clinics.0.exceptions'), { ' ': null }]] },
  );
});

it('a notice may have several lines, and nothing else may', () => {
  const several = parts.filter(
    ({ path }) => validateDistrictConfig(withPart(config, path, '가\n나')).length === 0,
  );
  expect(several.map(({ path }) => path.join('.'))).toEqual(['clinics.0.notice.ko', 'clinics.0.notice.en']);
});

import { expect, expectTypeOf, it } from 'vitest';
import {
  changeOf,
  count,
  exactly,
  flag,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  union,
  type ValueOf,
} from './schema.js';

const fields = { name: text, 'size?': count, kind: oneOf(['a', 'b']) };

it('marks a field optional by the question mark of its name, in the schema and in the type', () => {
  const schema = object(fields);
  expect(schema).toMatchObject({ required: ['name', 'kind'], properties: { size: count } });
  expectTypeOf<ValueOf<typeof schema>>().toEqualTypeOf<{ name: string; kind: 'a' | 'b'; size?: number }>();
});

it('lets a change leave out every field, and remove only an optional one', () => {
  const schema = changeOf(fields);
  expect(schema).toMatchObject({ required: [], properties: { name: text, size: nullable(count) } });
  expectTypeOf<ValueOf<typeof schema>>().toEqualTypeOf<{
    name?: string;
    kind?: 'a' | 'b';
    size?: number | null;
  }>();
});

it('has lists nobody may change, and unions told apart by a field', () => {
  const schema = union(object({ ok: exactly(true), all: listOf(text) }), object({ ok: exactly(false) }));
  expect(schema.oneOf).toHaveLength(2);
  expectTypeOf<ValueOf<typeof schema>>().toEqualTypeOf<
    { ok: true; all: readonly string[] } | { ok: false }
  >();
});

it('allows null beside a type, its choices, or a named schema', () => {
  expect(nullable(flag)).toEqual({ type: ['boolean', 'null'] });
  expect(nullable(fields.kind)).toMatchObject({ enum: ['a', 'b', null] });
  expect(nullable({ $id: 'Named', type: 'object' })).toMatchObject({
    oneOf: [{ $id: 'Named' }, { type: 'null' }],
  });
});

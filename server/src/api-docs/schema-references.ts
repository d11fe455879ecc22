import type { Schema } from '@hannun/shared/contract/schemas';

/** The named schemas of a document, collected while it is made. */
export type SchemasByName = Record<string, unknown>;

/** The value with each named schema replaced by a reference into `schemas`, where it is put once. */
export function withReferences(value: unknown, schemas: SchemasByName): unknown {
  if (Array.isArray(value)) return value.map((part) => withReferences(part, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { $id: name, ...rest } = value as Schema;
  if (typeof name !== 'string')
    return Object.fromEntries(
      Object.entries(rest).map(([keyword, part]) => [keyword, withReferences(part, schemas)]),
    );
  schemas[name] ??= withReferences(rest, schemas);
  return { $ref: `#/components/schemas/${name}` };
}

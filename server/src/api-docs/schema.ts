/** A JSON schema as OpenAPI 3.1 has it. */
export type Schema = { readonly [keyword: string]: unknown };

export const text: Schema = { type: 'string' };
export const whole: Schema = { type: 'integer' };
export const number: Schema = { type: 'number' };
export const truth: Schema = { type: 'boolean' };
/** ISO-8601 UTC. */
export const moment: Schema = { type: 'string', format: 'date-time' };
/** A district's day: `2026-11-23`. */
export const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
/** What is described in words only: a shape of `shared/src/contract`. */
export const shapeOf = (description: string): Schema => ({ type: 'object', description });

export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const list = (items: Schema): Schema => ({ type: 'array', items });
/** The same, or `null`; of a schema with a type. */
export const orNull = (schema: Schema): Schema => ({
  ...schema,
  type: [schema.type, 'null'],
  ...(Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}),
});
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** A shape named elsewhere, or nothing. */
export const refOrNull = (name: string): Schema => ({ anyOf: [ref(name), { type: 'null' }] });

/** An object of exactly these fields; those whose name ends in `?` may be left out. */
export function object(fields: Readonly<Record<string, Schema>>): Schema {
  const named = Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ''), schema] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(named),
    required: Object.keys(fields).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/** A JSON schema as in OpenAPI 3.1. */
export type Schema = { readonly [keyword: string]: unknown };

export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const number: Schema = { type: 'number' };
export const bool: Schema = { type: 'boolean' };
/** ISO-8601 UTC. */
export const timestamp: Schema = { type: 'string', format: 'date-time' };
/** `2026-11-23`, in the district's time zone. */
export const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
/** A shape of `shared/src/contract`, described in words only. */
export const describedShape = (description: string): Schema => ({ type: 'object', description });

export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const nullable = (schema: Schema): Schema => ({
  ...schema,
  type: [schema.type, 'null'],
  ...(Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}),
});
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const nullableRef = (name: string): Schema => ({ anyOf: [ref(name), { type: 'null' }] });

/** An object of exactly these fields; a name that ends in `?` is optional. */
export function object(fields: Readonly<Record<string, Schema>>): Schema {
  const named = Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ''), schema] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(named),
    required: Object.keys(fields).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

export const districtConfig = describedShape(
  'DistrictSetUp of contract/clinic.ts: the district and its clinics, as exported',
);
export const clinicConfig = describedShape('ClinicSetUp of contract/clinic.ts: names, address, hours, lanes');
export const district = describedShape('The district without its clinics: id and name');

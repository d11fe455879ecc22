/** A JSON schema that carries the TypeScript type of what it allows: `ValueOf` reads it. */
export type Schema<Value = unknown> = {
  readonly [keyword: string]: unknown;
  readonly [valueType]?: Value;
};
declare const valueType: unique symbol;

export type ValueOf<Of> = Of extends Schema<infer Value> ? Value : never;

/** By name; a name that ends in `?` is optional. */
export type Fields = { readonly [name: string]: Schema };

type Required<Name> = Name extends `${string}?` ? never : Name;
type Optional<Name> = Name extends `${infer Bare}?` ? Bare : never;
type Merged<Of extends Fields> = { -readonly [Name in keyof Of as Required<Name>]: ValueOf<Of[Name]> } & {
  -readonly [Name in keyof Of as Optional<Name>]?: ValueOf<Of[Name]>;
};
export type FieldValues<Of extends Fields> =
  Merged<Of> extends infer Values ? { [Name in keyof Values]: Values[Name] } : never;

export const text: Schema<string> = { type: 'string' };
export const flag: Schema<boolean> = { type: 'boolean' };
export const number: Schema<number> = { type: 'number' };
export const integer: Schema<number> = { type: 'integer' };
/** An integer from 0 on. */
export const count: Schema<number> = { type: 'integer', minimum: 0 };

export const integerBetween = (minimum: number, maximum: number): Schema<number> => ({
  type: 'integer',
  minimum,
  maximum,
});

export const numberBetween = (minimum: number, maximum: number): Schema<number> => ({
  type: 'number',
  minimum,
  maximum,
});

export const textMatching = (pattern: RegExp): Schema<string> => ({
  type: 'string',
  pattern: pattern.source,
});

export const oneOf = <const Value extends string>(values: readonly Value[]): Schema<Value> => ({
  type: 'string',
  enum: values,
});

export const exactly = <const Value extends string | boolean>(value: Value): Schema<Value> => ({
  type: typeof value === 'string' ? 'string' : 'boolean',
  enum: [value],
});

export const listOf = <Item>(
  items: Schema<Item>,
  limits: { minItems?: number; maxItems?: number; uniqueItems?: true } = {},
): Schema<readonly Item[]> => ({ type: 'array', items, ...limits });

export const recordOf = <Value>(
  values: Schema<Value>,
  limits: { maxProperties?: number; propertyNames?: Schema<string> } = {},
): Schema<Readonly<Record<string, Value>>> => ({ type: 'object', additionalProperties: values, ...limits });

/** An object of these fields and no others. */
export function object<const Of extends Fields>(fields: Of): Schema<FieldValues<Of>> {
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), fields[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/** An object of whatever fields. */
export const anyObject: Schema<object> = { type: 'object' };

/** Some of these fields, each as it shall be; `null` removes an optional one. */
export function changeOf<const Of extends Fields>(fields: Of): Schema<ChangeOf<Of>> {
  const changes = Object.entries(fields).map(([name, schema]) =>
    name.endsWith('?') ? [name, nullable(schema)] : [`${name}?`, schema],
  );
  return object(Object.fromEntries(changes)) as Schema<ChangeOf<Of>>;
}
type ChangeOf<Of extends Fields> = {
  [Name in keyof Of as Name extends `${infer Bare}?` ? Bare : Name]?:
    | ValueOf<Of[Name]>
    | (Name extends `${string}?` ? null : never);
};

/** Schemas of which a value fits exactly one. */
export const union = <const Of extends readonly Schema[]>(...variants: Of): Schema<ValueOf<Of[number]>> => ({
  oneOf: variants,
});

export function nullable<Value>(schema: Schema<Value>): Schema<Value | null> {
  if (typeof schema.type !== 'string' || schema.$id) return { oneOf: [schema, { type: 'null' }] };
  const choices = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...choices, type: [schema.type, 'null'] } as Schema<Value | null>;
}

/** Documents show a named schema once and refer to it. */
export const named = <Value>(name: string, schema: Schema<Value>): Schema<Value> => ({
  $id: name,
  ...schema,
});

export const described = <Value>(description: string, schema: Schema<Value>): Schema<Value> => ({
  ...schema,
  description,
});

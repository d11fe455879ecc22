import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import { orNull, type Schema } from './schema.js';

type Shape = new () => object;
type Rule = {
  type: string;
  name?: string;
  each?: boolean;
  constraints?: readonly unknown[];
  propertyName: string;
};

/** What each rule of a field says as a JSON schema; `[first, second]` are the rule's own arguments. */
const keywords: Record<string, (first: unknown, second: unknown) => Schema> = {
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  min: (minimum) => ({ minimum }),
  max: (maximum) => ({ maximum }),
  isTypedText: (minLength, maxLength) => ({ type: 'string', minLength, maxLength }),
  isLength: (minLength, maxLength) => ({ minLength, maxLength }),
  minLength: (minLength) => ({ minLength }),
  maxLength: (maxLength) => ({ maxLength }),
  arrayMinSize: (minItems) => ({ minItems }),
  arrayMaxSize: (maxItems) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  isIn: (values) => ({ enum: values }),
  equals: (value) => ({ enum: [value] }),
  matches: (pattern) => ({ type: 'string', pattern: pattern instanceof RegExp ? pattern.source : '' }),
};

/** The schema of what `readPayload` lets through as this class: the very rules it checks, so they cannot differ. */
export function bodySchema(shape: Shape): Schema {
  const rules: Rule[] = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  const fields = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const of = (field: string) => rules.filter(({ propertyName }) => propertyName === field);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field, fieldSchema(shape, field, of(field))])),
    required: fields.filter((field) => !isSpared(of(field), undefined)),
    additionalProperties: false,
  };
}

/** Whether a condition of the field's rules lets this value pass unlooked at. */
const isSpared = (rules: readonly Rule[], value: undefined | null): boolean =>
  rules.some(({ type, constraints: [applies] = [] }) => {
    if (type !== 'conditionalValidation' || typeof applies !== 'function') return false;
    return !applies({}, value);
  });

function fieldSchema(shape: Shape, field: string, rules: readonly Rule[]): Schema {
  const schema = { ...merged(rules.filter(({ each }) => !each)), ...inside(shape, field, rules) };
  return isSpared(rules, null) ? orNull(schema) : schema;
}

/** What stands within a field: the shape of a nested object, or of a list's items. */
function inside(shape: Shape, field: string, rules: readonly Rule[]): Schema {
  const isNested = rules.some(({ type }) => type === 'nestedValidation');
  const isList = rules.some(({ name, each }) => name === 'isArray' || each);
  if (isNested) {
    const nested = bodySchema(nestedShape(shape, field, isList));
    return isList ? { type: 'array', items: nested } : nested;
  }
  return isList ? { type: 'array', items: merged(rules.filter(({ each }) => each)) } : {};
}

const merged = (rules: readonly Rule[]): Schema =>
  Object.assign(
    {},
    ...rules.map(({ name, constraints: [first, second] = [] }) => keywords[name ?? '']?.(first, second)),
  );

/** The class a nested field is read as: made by reading an empty one. */
function nestedShape(shape: Shape, field: string, isList: boolean): Shape {
  const read: Record<string, unknown> = { ...plainToInstance(shape, { [field]: isList ? [{}] : {} }) };
  const found = isList && Array.isArray(read[field]) ? read[field][0] : read[field];
  return Object.getPrototypeOf(found).constructor;
}

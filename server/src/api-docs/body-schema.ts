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

/** JSON schema keywords by class-validator rule; `first` and `second` are the rule's arguments. */
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
  isDisplayText: (minLength, maxLength) => ({ type: 'string', minLength, maxLength }),
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

/** The schema of a request body, derived from the rules `readPayload` checks, so that they cannot differ. */
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

/** Whether a condition skips validation for this value. */
const isSpared = (rules: readonly Rule[], value: undefined | null): boolean =>
  rules.some(({ type, constraints: [applies] = [] }) => {
    if (type !== 'conditionalValidation' || typeof applies !== 'function') return false;
    return !applies({}, value);
  });

function fieldSchema(shape: Shape, field: string, rules: readonly Rule[]): Schema {
  const schema = { ...merged(rules.filter(({ each }) => !each)), ...inside(shape, field, rules) };
  return isSpared(rules, null) ? orNull(schema) : schema;
}

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

/** class-transformer does not expose a nested field's class, so it is found by reading an empty value. */
function nestedShape(shape: Shape, field: string, isList: boolean): Shape {
  const read: Record<string, unknown> = { ...plainToInstance(shape, { [field]: isList ? [{}] : {} }) };
  const found = isList && Array.isArray(read[field]) ? read[field][0] : read[field];
  return Object.getPrototypeOf(found).constructor;
}

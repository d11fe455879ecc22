import type { TextRule } from '@hannun/shared/clinic-config';
import { displayText, nullable, type Schema } from '@hannun/shared/contract/schemas';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import type { DtoClass } from '../../validation/compiled-validators.js';

type ValidationRule = {
  type: string;
  name?: string;
  each?: boolean;
  constraints?: readonly unknown[];
  propertyName: string;
};

/** JSON schema keywords by class-validator rule; `first` and `second` are the rule's arguments. */
const schemaByRule: Record<string, (first: unknown, second: unknown) => Schema> = {
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
  isDisplayText: (minLength, rule) => ({ ...displayText(rule as TextRule), minLength }),
  isLength: (minLength, maxLength) => ({ type: 'string', minLength, maxLength }),
  minLength: (minLength) => ({ minLength }),
  maxLength: (maxLength) => ({ maxLength }),
  arrayMinSize: (minItems) => ({ minItems }),
  arrayMaxSize: (maxItems) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  isIn: (values) => ({ type: 'string', enum: values }),
  equals: (value) => ({ enum: [value] }),
  matches: (pattern) => ({ type: 'string', pattern: pattern instanceof RegExp ? pattern.source : '' }),
};

export type DtoSchema = {
  type: 'object';
  properties: Readonly<Record<string, Schema>>;
  required: readonly string[];
  additionalProperties: false;
};

/** Derived from the rules `parsePayload` checks. */
export function dtoSchema(shape: DtoClass): DtoSchema {
  const rules: ValidationRule[] = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  const fields = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const of = (field: string) => rules.filter(({ propertyName }) => propertyName === field);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field, fieldSchema(shape, field, of(field))])),
    required: fields.filter((field) => !skipsValidation(of(field), undefined)),
    additionalProperties: false,
  };
}

/** Whether a condition skips validation for this value. */
const skipsValidation = (rules: readonly ValidationRule[], value: undefined | null): boolean =>
  rules.some(({ type, constraints: [applies] = [] }) => {
    if (type !== 'conditionalValidation' || typeof applies !== 'function') return false;
    return !applies({}, value);
  });

function fieldSchema(shape: DtoClass, field: string, rules: readonly ValidationRule[]): Schema {
  const schema = { ...mergeRules(rules.filter(({ each }) => !each)), ...nestedSchema(shape, field, rules) };
  if (!skipsValidation(rules, null)) return schema;
  return schema.properties ? { oneOf: [schema, { type: 'null' }] } : nullable(schema);
}

function nestedSchema(shape: DtoClass, field: string, rules: readonly ValidationRule[]): Schema {
  const isNested = rules.some(({ type }) => type === 'nestedValidation');
  const isList = rules.some(({ name, each }) => name === 'isArray' || each);
  if (isNested) {
    const nested = dtoSchema(nestedDtoClass(shape, field, isList));
    return isList ? { type: 'array', items: nested } : nested;
  }
  return isList ? { type: 'array', items: mergeRules(rules.filter(({ each }) => each)) } : {};
}

/** A pattern of a field's own says more than that its text has one line. */
const mergeRules = (rules: readonly ValidationRule[]): Schema =>
  Object.assign(
    {},
    ...rules
      .toSorted((one, other) => Number(one.name === 'matches') - Number(other.name === 'matches'))
      .map(({ name, constraints: [first, second] = [] }) => schemaByRule[name ?? '']?.(first, second)),
  );

/** class-transformer does not expose a nested field's class, so it is found by reading an empty value. */
function nestedDtoClass(shape: DtoClass, field: string, isList: boolean): DtoClass {
  const read: Record<string, unknown> = { ...plainToInstance(shape, { [field]: isList ? [{}] : {} }) };
  const found = isList && Array.isArray(read[field]) ? read[field][0] : read[field];
  return Object.getPrototypeOf(found).constructor;
}

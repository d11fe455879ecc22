import * as patterns from '../contract/patterns.js';
import type { Schema } from '../contract/schema.js';
import {
  arrayOf,
  findDuplicates,
  flag,
  integerBetween,
  matching,
  nullable,
  numberBetween,
  objectOf,
  oneOf as oneOfChoices,
  recordOf,
  refine,
  requiredText,
} from './field-validators.js';
import type { ValidationProblem, Validator } from './validation-problem.js';
import type { ValidationCode } from './validation-texts.js';

type Rule<Value> = (value: Value, path: string) => readonly ValidationProblem[];

/** What a schema cannot say, by the schema of the values that fit it otherwise. */
export type Rules = ReadonlyMap<Schema, Rule<never>>;

/** An entry of `Rules`. */
export const rule = <Value>(schema: Schema<Value>, check: Rule<Value>): [Schema, Rule<never>] => [
  schema,
  check,
];

type Keywords = {
  type?: string;
  oneOf?: readonly Schema[];
  enum?: readonly unknown[];
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: true;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: false | Schema;
  propertyNames?: Schema;
  maxProperties?: number;
};

const codes: readonly (readonly [RegExp, ValidationCode])[] = [
  [patterns.kebabIdPattern, 'id'],
  [patterns.laneCodePattern, 'letter'],
  [patterns.boothPattern, 'booth'],
  [patterns.telephonePattern, 'telephone'],
  [patterns.clockPattern, 'clock'],
  [patterns.halfHourPattern, 'half-hour'],
  [patterns.dayPattern, 'date'],
];

/** The same verdict as the schema's and the rules', with problems for people. */
export function validatorOf(schema: Schema, rules: Rules): Validator {
  const check = checkOf(schema as Keywords, (part) => validatorOf(part, rules));
  const ownRule = rules.get(schema);
  return ownRule ? refine(check, ownRule) : check;
}

function checkOf(schema: Keywords, validatorOfPart: (part: Schema) => Validator): Validator {
  const { type, minimum = -Infinity, maximum = Infinity, oneOf: [choice] = [] } = schema;
  if (choice) return nullable(validatorOfPart(choice));
  if (schema.enum) return oneOfChoices(schema.enum);
  if (type === 'object') return checkObject(schema, validatorOfPart);
  if (type === 'array') return checkArray(schema, validatorOfPart);
  if (type === 'string') return checkText(schema);
  if (type === 'integer') return integerBetween(minimum, maximum);
  if (type === 'number') return numberBetween(minimum, maximum);
  if (type === 'boolean') return flag;
  throw new Error(`No configuration can have a field of the type ${type}`);
}

function checkObject(
  { properties = {}, required = [], additionalProperties = false, propertyNames, maxProperties }: Keywords,
  validatorOfPart: (part: Schema) => Validator,
): Validator {
  if (additionalProperties)
    return recordOf(validatorOfPart(additionalProperties), {
      name: validatorOfPart(propertyNames ?? { type: 'string' }),
      max: maxProperties,
    });
  const fields = Object.entries(properties).map(([name, part]) => [name, validatorOfPart(part)] as const);
  const isOptional = ([name]: (typeof fields)[number]) => !required.includes(name);
  const requiredFirst = fields.toSorted((one, other) => Number(isOptional(one)) - Number(isOptional(other)));
  return objectOf(new Map(requiredFirst), required);
}

function checkArray(
  { items = {}, minItems, maxItems, uniqueItems }: Keywords,
  validatorOfPart: (part: Schema) => Validator,
): Validator {
  const list = arrayOf(validatorOfPart(items), { min: minItems, max: maxItems });
  return uniqueItems
    ? refine<string[]>(list, (parts, path) => findDuplicates(parts, path, '', (part) => part))
    : list;
}

function checkText({ pattern = '', maxLength }: Keywords): Validator {
  if (maxLength !== undefined)
    return requiredText({ maxLength, allowLineBreaks: pattern !== patterns.oneLinePattern.source });
  const [, code = 'shape'] = codes.find(([{ source }]) => source === pattern) ?? [];
  return matching(new RegExp(pattern, 'u'), code);
}

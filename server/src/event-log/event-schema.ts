import { type Schema, time } from '@hannun/shared/contract/schemas';
import { eventFields, type QueueEvent } from '@hannun/shared/queue';

type Check = (value: unknown) => boolean;

const lowest = Number.MIN_SAFE_INTEGER;
const highest = Number.MAX_SAFE_INTEGER;

const checksByType: Readonly<Record<string, (schema: Schema) => Check>> = {
  string: () => (value) => typeof value === 'string',
  boolean: () => (value) => typeof value === 'boolean',
  number: () => (value) => typeof value === 'number',
  integer: ({ minimum = lowest, maximum = highest }) => {
    const [min, max] = [Number(minimum), Number(maximum)];
    return (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
  },
  array: () => Array.isArray,
  object: () => (value) => typeof value === 'object' && value !== null,
  null: () => (value) => value === null,
};

/** Only the kind of a field: logs outlive releases, so unknown words of a list and parts of an object pass. */
function checkOf(schema: Schema): Check {
  const variants: Check[] = Array.isArray(schema.oneOf)
    ? schema.oneOf.map(checkOf)
    : [schema.type].flat().map((type) => checksByType[String(type)]?.(schema) ?? (() => false));
  const [first] = variants;
  return variants.length === 1 && first ? first : (value) => variants.some((check) => check(value));
}

const requiredChecks = (fields: object): [field: string, check: Check][] =>
  Object.entries<Schema>({ at: time, ...fields })
    .filter(([field]) => !field.endsWith('?'))
    .map(([field, schema]) => [field, checkOf(schema)]);

const checksByEvent = new Map<unknown, [field: string, check: Check][]>(
  Object.entries(eventFields).map(([type, fields]) => [type, requiredChecks(fields)]),
);

export function isQueueEvent(value: unknown): value is QueueEvent {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const fields = value as { readonly [field: string]: unknown };
  return checksByEvent.get(value.type)?.every(([field, check]) => check(fields[field])) ?? false;
}

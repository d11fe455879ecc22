import { plainToInstance } from 'class-transformer';
import { ValidateIf, type ValidationError, validateSync } from 'class-validator';
import { Refusal } from '../refusal.js';
import { surelyFits } from './compiled-checks.js';
import { isTooDeep } from './depth.js';
import { trimTexts } from './typed-text.js';

/** Marks a field that may be missing. `null` is not missing. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Marks a field that may be `null`, which says something, but may not be missing. */
export const Nullable = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/**
 * Reads a payload from outside as a DTO: known fields only, each of its exact type. Returns a plain
 * object. Throws a `Refusal` `invalid` that names what is wrong, never echoing the payload.
 */
export function readPayload<Payload extends object>(shape: new () => Payload, payload: unknown): Payload {
  if (!isPlainObject(payload)) throw invalid(['the payload must be one object']);
  const flat = isFlat(payload);
  if (!flat && isTooDeep(payload)) throw invalid(['the payload is nested too deeply']);
  const read = flat ? Object.assign(new shape(), payload) : plainToInstance(shape, payload);
  if (surelyFits(shape, read)) return plain(read);
  const errors = validateSync(read, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (errors.length > 0) throw invalid(errors.flatMap(messagesOf));
  return plain(read);
}

function plain<Payload extends object>(read: Payload): Payload {
  trimTexts(read);
  return { ...read };
}

/** A refusal of what came in, with what is wrong about it. */
export const invalid = (details: readonly string[]): Refusal =>
  new Refusal(
    'invalid',
    'This request does not fit the contract. Correct it; sending it again will not help.',
    details,
  );

/** Whether a value is one JSON object: no array, no binary, no class of its own. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Most payloads hold no object, and need no transformer to become what is validated. */
const isFlat = (payload: Record<string, unknown>): boolean =>
  !Object.hasOwn(payload, '__proto__') && !Object.values(payload).some((value) => typeof value === 'object');

const messagesOf = ({ constraints, children }: ValidationError): string[] => [
  ...Object.values(constraints ?? {}),
  ...(children ?? []).flatMap(messagesOf),
];

import { plainToInstance } from 'class-transformer';
import { ValidateIf, type ValidationError, validateSync } from 'class-validator';
import { Refusal } from '../refusal.js';
import { surelyFits } from './compiled-checks.js';
import { isTooDeep } from './depth.js';
import { trimTexts } from './typed-text.js';

export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export const Nullable = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/**
 * Validates a payload: known fields only. Throws `invalid` with the problems, never with the payload itself.
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

export const invalid = (details: readonly string[]): Refusal =>
  new Refusal('invalid', 'This request is invalid. Correct it; sending it again will not help.', details);

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Most payloads are flat and need no class-transformer. */
const isFlat = (payload: Record<string, unknown>): boolean =>
  !Object.hasOwn(payload, '__proto__') && !Object.values(payload).some((value) => typeof value === 'object');

const messagesOf = ({ constraints, children }: ValidationError): string[] => [
  ...Object.values(constraints ?? {}),
  ...(children ?? []).flatMap(messagesOf),
];

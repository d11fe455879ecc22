import { plainToInstance } from 'class-transformer';
import { ValidateIf, type ValidationError, validateSync } from 'class-validator';
import { DomainError } from '../core/domain-error.js';
import { isCertainlyValid } from './compiled-validators.js';
import { trimTextFields } from './display-text.decorator.js';
import { isNestedTooDeeply } from './nesting-depth.js';

export const OptionalField = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export const NullableField = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/**
 * Validates a payload: known fields only. Throws `invalid` with the problems, never with the payload itself.
 */
export function parsePayload<Payload extends object>(dto: new () => Payload, payload: unknown): Payload {
  if (!isPlainObject(payload)) throw invalidRequestError(['the payload must be one object']);
  const flat = isFlat(payload);
  if (!flat && isNestedTooDeeply(payload)) throw invalidRequestError(['the payload is nested too deeply']);
  const instance = flat ? Object.assign(new dto(), payload) : plainToInstance(dto, payload);
  if (isCertainlyValid(dto, instance)) return toTrimmedObject(instance);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (errors.length > 0) throw invalidRequestError(errors.flatMap(collectMessages));
  return toTrimmedObject(instance);
}

function toTrimmedObject<Payload extends object>(instance: Payload): Payload {
  trimTextFields(instance);
  return { ...instance };
}

export const invalidRequestError = (details: readonly string[]): DomainError =>
  new DomainError('invalid', 'This request is invalid. Correct it; sending it again will not help.', details);

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Most payloads are flat and need no class-transformer. */
const isFlat = (payload: Record<string, unknown>): boolean =>
  !Object.hasOwn(payload, '__proto__') && !Object.values(payload).some((value) => typeof value === 'object');

const collectMessages = ({ constraints, children }: ValidationError): string[] => [
  ...Object.values(constraints ?? {}),
  ...(children ?? []).flatMap(collectMessages),
];

import { invalidRequestError, isPlainObject } from '../validation/parse-payload.js';

/** Checks only that the payload is an object; its fields are validated with the whole configuration. */
export function parsePatchSection(payload: unknown): Readonly<Record<string, unknown>> {
  if (!isPlainObject(payload)) throw invalidRequestError(['the payload must be one object']);
  return payload;
}

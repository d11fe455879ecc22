import { invalid, isPlainObject } from '../payload/read-payload.js';

/** A payload that names parts of the set-up; what they hold is judged with the whole. Throws `Refusal`. */
export function onePart(payload: unknown): Readonly<Record<string, unknown>> {
  if (!isPlainObject(payload)) throw invalid(['the payload must be one object']);
  return payload;
}

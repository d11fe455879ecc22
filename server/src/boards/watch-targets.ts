import { maxWatchTargets, type WatchTarget } from '@hannun/shared/contract';
import { isKebabId } from '../validation/field-decorators.js';
import { invalidRequestError, isPlainObject } from '../validation/parse-payload.js';

/** Throws a `DomainError` `invalid`. Written by hand because it runs for every viewer, thousands at once. */
export function parseWatchTargets(payload: unknown): WatchTarget[] {
  const targets: unknown[] = Array.isArray(payload) ? payload : [payload];
  if (targets.length === 0 || targets.length > maxWatchTargets)
    throw invalidRequestError([`name 1 to ${maxWatchTargets} targets to watch`]);
  return targets.map(parseWatchTarget);
}

function parseWatchTarget(target: unknown): WatchTarget {
  if (isPlainObject(target) && Object.keys(target).length === 1) {
    const { clinicId, district } = target;
    if (district === true) return { district };
    if (isKebabId(clinicId)) return { clinicId };
  }
  throw invalidRequestError([
    'each target must be { "clinicId": "<lower-case kebab id>" } or { "district": true }',
  ]);
}

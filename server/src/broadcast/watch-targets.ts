import type { WatchTarget } from '@hannun/shared';
import { isKebab } from '../payload/fields.js';
import { invalid, isPlainObject } from '../payload/read-payload.js';

/** Most things one request may name. */
const maxTargets = 100;

/**
 * Reads what a viewer wants to watch. Throws a `Refusal` `invalid`. By hand, for it is read once for every
 * viewer that comes, and thousands come at once.
 */
export function readTargets(payload: unknown): WatchTarget[] {
  const targets: unknown[] = Array.isArray(payload) ? payload : [payload];
  if (targets.length === 0 || targets.length > maxTargets)
    throw invalid([`watch 1 to ${maxTargets} things at once`]);
  return targets.map(readTarget);
}

function readTarget(target: unknown): WatchTarget {
  if (isPlainObject(target) && Object.keys(target).length === 1) {
    const { clinicId, district } = target;
    if (district === true) return { district };
    if (isKebab(clinicId)) return { clinicId };
  }
  throw invalid(['each target is either { "clinicId": a lower-case kebab id } or { "district": true }']);
}

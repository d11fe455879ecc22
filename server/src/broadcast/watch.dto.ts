import type { WatchTarget } from '@hannun/shared';
import { Equals } from 'class-validator';
import { IsKebab } from '../payload/fields.js';
import { invalid, isPlainObject, readPayload } from '../payload/read-payload.js';

class ClinicTarget {
  @IsKebab() clinicId: string;
}

class DistrictTarget {
  @Equals(true) district: true;
}

/** Most things one request may name. */
const maxTargets = 100;

/** Reads what a viewer wants to watch. Throws a `Refusal` `invalid`. */
export function readTargets(payload: unknown): WatchTarget[] {
  const targets: unknown[] = Array.isArray(payload) ? payload : [payload];
  if (targets.length === 0 || targets.length > maxTargets)
    throw invalid([`watch 1 to ${maxTargets} things at once`]);
  return targets.map((target) =>
    isPlainObject(target) && 'district' in target
      ? readPayload(DistrictTarget, target)
      : readPayload(ClinicTarget, target),
  );
}

import type { ClinicFacts } from '@hannun/shared';
import { longestWalk, metresBetween, travelMinutes, walkingMinutes } from './distance.js';
import type { Journey } from './use-journey.js';

/** The way to a clinic: how far (metres, where the position is known), and how long (minutes). */
export type Way = { metres: number | null; walk: number | null; minutes: number };

/** The way to a clinic as far as it is known. What people say themselves wins over what is worked out. */
export function wayTo(clinic: ClinicFacts | undefined, { whereabouts, minutes }: Journey): Way | null {
  if (whereabouts.status !== 'known' || !clinic) {
    return minutes === null ? null : { metres: null, walk: null, minutes };
  }
  const metres = metresBetween(whereabouts.position, clinic.position);
  const walk = walkingMinutes(metres);
  return { metres, walk: walk <= longestWalk ? walk : null, minutes: minutes ?? travelMinutes(metres) };
}

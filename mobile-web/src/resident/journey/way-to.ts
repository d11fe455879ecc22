import type { ClinicDirectoryEntry } from '@hannun/shared';
import { longestWalk, metresBetween, travelMinutes, walkingMinutes } from './distance.js';
import type { Journey } from './use-journey.js';

/** Straight-line metres where the position is known, and minutes of travel. */
export type Way = { metres: number | null; walk: number | null; minutes: number };

/** A stated travel time takes precedence over an estimated one. */
export function wayTo(
  clinic: ClinicDirectoryEntry | undefined,
  { whereabouts, minutes }: Journey,
): Way | null {
  if (whereabouts.status !== 'known' || !clinic) {
    return minutes === null ? null : { metres: null, walk: null, minutes };
  }
  const metres = metresBetween(whereabouts.position, clinic.position);
  const walk = walkingMinutes(metres);
  return { metres, walk: walk <= longestWalk ? walk : null, minutes: minutes ?? travelMinutes(metres) };
}

import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import {
  estimateTravelMinutes,
  estimateWalkMinutes,
  maxWalkMinutes,
  measureDistanceMetres,
} from './distance.js';
import type { Travel } from './use-travel.js';

/** Straight-line metres where the location is known, and minutes of travel. */
export type TravelEstimate = {
  distanceMetres: number | null;
  walkMinutes: number | null;
  travelMinutes: number;
};

/** A stated travel time takes precedence over an estimated one. */
export function estimateTravel(
  clinic: ClinicDirectoryEntry | undefined,
  { geolocation, minutes }: Travel,
): TravelEstimate | null {
  if (geolocation.status !== 'known' || !clinic) {
    return minutes === null ? null : { distanceMetres: null, walkMinutes: null, travelMinutes: minutes };
  }
  const metres = measureDistanceMetres(geolocation.location, clinic.position);
  const walkMinutes = estimateWalkMinutes(metres);
  return {
    distanceMetres: metres,
    walkMinutes: walkMinutes <= maxWalkMinutes ? walkMinutes : null,
    travelMinutes: minutes ?? estimateTravelMinutes(metres),
  };
}

import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import {
  estimateTransitMinutes,
  estimateWalkMinutes,
  maxWalkMinutes,
  measureDistanceMetres,
} from '@hannun/shared/saying';
import type { Travel, TravelChoice } from './use-travel.js';

/** `means: 'here'`: nobody knows where from, or there already. `distanceMetres`: the straight line, once located. */
export type TravelEstimate = {
  means: 'here' | 'walk' | 'transit' | 'stated';
  travelMinutes: number | null;
  distanceMetres: number | null;
};

/** What people choose comes first; once they are located, the usual way there. */
export function estimateTravel(
  clinic: ClinicDirectoryEntry | undefined,
  { geolocation, choice }: Travel,
): TravelEstimate {
  const distanceMetres =
    geolocation.status === 'known' && clinic
      ? measureDistanceMetres(geolocation.location, clinic.position)
      : null;
  return { ...wayThere(choice, distanceMetres), distanceMetres };
}

const here = { means: 'here', travelMinutes: null } as const;

function wayThere(
  choice: TravelChoice | null,
  metres: number | null,
): Omit<TravelEstimate, 'distanceMetres'> {
  if (typeof choice === 'number') return { means: 'stated', travelMinutes: choice };
  if (metres === null || choice === 'here') return here;
  const walk = estimateWalkMinutes(metres);
  const means = choice ?? (walk <= maxWalkMinutes ? 'walk' : 'transit');
  return { means, travelMinutes: means === 'walk' ? walk : estimateTransitMinutes(metres) };
}

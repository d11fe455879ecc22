import type { ClinicConfig } from '../contract/clinic.js';

export type Coordinates = ClinicConfig['position'];

const earthRadiusMetres = 6_371_000;
/** Streets are longer than the straight line. */
const detourFactor = 1.3;
/** People with a fever walk slowly. */
const walkingMetresPerMinute = 65;
/** Longer walks count as rides. */
export const maxWalkMinutes = 40;
/** City bus or car, and the minutes until departure. */
const transitMetresPerMinute = 300;
const transitStartMinutes = 8;

/** Straight line (haversine formula). */
export function measureDistanceMetres(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latitude, longitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const haversine =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(haversine));
}

/** Minutes on foot over a straight-line distance in metres. */
export const estimateWalkMinutes = (metres: number): number =>
  Math.max(1, Math.ceil((metres * detourFactor) / walkingMetresPerMinute));

export const estimateTransitMinutes = (metres: number): number =>
  Math.ceil(transitStartMinutes + (metres * detourFactor) / transitMetresPerMinute);

/** Minutes on foot, or by bus or car where it is too far to walk. */
export function estimateTravelMinutes(metres: number): number {
  const walk = estimateWalkMinutes(metres);
  return walk <= maxWalkMinutes ? walk : estimateTransitMinutes(metres);
}

export type Position = { latitude: number; longitude: number };

const earthRadius = 6_371_000;
/** Streets are longer than the straight line. */
const detour = 1.3;
/** People with a fever walk slowly. */
const walkingPace = 65;
/** Longer walks count as rides. */
export const longestWalk = 40;
/** City bus or car, and the minutes until departure. */
const ridingPace = 300;
const ridingStart = 8;

/** Straight line (haversine formula). */
export function metresBetween(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latitude, longitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const share =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(share));
}

/** Minutes on foot over a straight-line distance in metres. */
export const walkingMinutes = (metres: number): number =>
  Math.max(1, Math.ceil((metres * detour) / walkingPace));

/** Minutes on foot, or by bus or car where it is too far to walk. */
export function travelMinutes(metres: number): number {
  const walk = walkingMinutes(metres);
  return walk <= longestWalk ? walk : Math.ceil(ridingStart + (metres * detour) / ridingPace);
}

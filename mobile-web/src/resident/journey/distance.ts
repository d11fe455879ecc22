export type Position = { latitude: number; longitude: number };

const earthRadius = 6_371_000;
/** Streets are longer than the crow flies. */
const detour = 1.3;
/** Walking, metres a minute; someone with a fever is not fast. */
const walkingPace = 65;
/** Longer walks than this (minutes) are ridden instead. */
export const longestWalk = 40;
/** Bus or car through a city, metres a minute, and the time to get going (minutes). */
const ridingPace = 300;
const ridingStart = 8;

/** Metres between two places as the crow flies. */
export function metresBetween(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latitude, longitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const share =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(share));
}

/** Minutes on foot over this distance (metres as the crow flies). */
export const walkingMinutes = (metres: number): number =>
  Math.max(1, Math.ceil((metres * detour) / walkingPace));

/** Minutes the way takes: on foot, or ridden where it is too far to walk. */
export function travelMinutes(metres: number): number {
  const walk = walkingMinutes(metres);
  return walk <= longestWalk ? walk : Math.ceil(ridingStart + (metres * detour) / ridingPace);
}

import type { DistrictOutline } from '@hannun/shared/contract';
import type { Point, Size } from './place-labels.js';

/** Longitude and latitude, in GeoJSON's order. */
export type Position = readonly number[];

/** Room around the district for the labels that stand beyond its edge (pixels). */
const room = { side: 28, top: 64, bottom: 48 };

/** Fits all positions into the area; over so few kilometres, degrees are straight lines. */
export function createProjection(
  positions: readonly Position[],
  { width, height }: Size,
): (position: Position) => Point {
  const [west, east] = rangeOf(positions.map(([longitude = 0]) => longitude));
  const [south, north] = rangeOf(positions.map(([, latitude = 0]) => latitude));
  const narrowing = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const free = { width: width - 2 * room.side, height: height - room.top - room.bottom };
  const scale = Math.min(free.width / ((east - west) * narrowing), free.height / (north - south));
  const centre = { x: width / 2, y: room.top + free.height / 2 };
  return ([longitude = 0, latitude = 0]) => ({
    x: centre.x + (longitude - (west + east) / 2) * narrowing * scale,
    y: centre.y - (latitude - (south + north) / 2) * scale,
  });
}

/** A lone place has no extent: about a kilometre is shown around it. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const widening = Math.max(0, 0.01 - (most - least)) / 2;
  return [least - widening, most + widening];
}

export const cornersOf = ({ features }: DistrictOutline): readonly Position[] =>
  features.flatMap(({ geometry }) => geometry.coordinates.flat());

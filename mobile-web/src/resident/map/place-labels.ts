export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
export type Box = Point & Size;

const directions = [
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, 0],
  [-1, 0],
] as const;
const distances = [12, 24, 36, 48, 64, 80, 100, 124, 150, 190, 240, 300, 380];
const margin = 4;
const dot = { width: 14, height: 14 };

/** How often labels make way for those that were placed after them. */
const passes = 4;

/** Where the label of each spot stands, so that it covers neither another label nor a spot, as near as it can. */
export function placeLabels(
  spots: readonly { at: Point; size: Size }[],
  area: Size,
  keptFree: readonly Box[] = [],
): readonly Box[] {
  const dots = spots.map(({ at }) => centredBox(at, dot));
  const placed: Box[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [index, { at, size }] of spots.entries()) {
      const others = [...keptFree, ...placed.filter((_, other) => other !== index)];
      const boxes = distances.flatMap((distance) =>
        directions.map((direction) => within(beside(at, size, direction, distance), area)),
      );
      const costs = boxes.map((box) => costOf(box, at, { placed: others, dots }));
      placed[index] = boxes[costs.indexOf(Math.min(...costs))] ?? centredBox(at, size);
    }
  }
  return placed;
}

const centredBox = ({ x, y }: Point, { width, height }: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

function beside(at: Point, size: Size, [right, down]: readonly [number, number], distance: number): Box {
  const centre = {
    x: at.x + right * (size.width / 2 + (down === 0 ? distance : distance - size.width / 4)),
    y: at.y + down * (size.height / 2 + distance),
  };
  return centredBox(centre, size);
}

const within = ({ x, y, width, height }: Box, area: Size): Box => ({
  x: Math.max(margin, Math.min(x, area.width - width - margin)),
  y: Math.max(margin, Math.min(y, area.height - height - margin)),
  width,
  height,
});

/** Covering costs far more than standing apart, and words more than a spot. */
function costOf(box: Box, at: Point, { placed, dots }: { placed: Box[]; dots: Box[] }): number {
  const overlap = (others: Box[]) => others.reduce((sum, other) => sum + overlapOf(box, other), 0);
  const covered = 5 * overlap(placed) + overlap(dots);
  const apart = Math.hypot(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y);
  return covered * 20 + apart;
}

/** In square pixels, with a margin around. */
export function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) + margin;
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) + margin;
  return width > 0 && height > 0 ? width * height : 0;
}

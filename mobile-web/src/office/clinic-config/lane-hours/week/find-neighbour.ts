const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A step aside counts more than a step ahead. */
const sidewaysWeight = 3;

/** The block that an arrow key leads to from the focused one. */
export function findNeighbour(from: HTMLElement, key: string): HTMLElement | null {
  const direction = directions[key];
  const grid = from.closest('.week__body');
  if (!direction || !grid) return null;
  const [x, y] = direction;
  const start = middleOf(from);
  const [nearest] = [...grid.querySelectorAll<HTMLElement>('.lane-block:not(:disabled)')]
    .filter((block) => block !== from)
    .map((block) => {
      const middle = middleOf(block);
      const [dx, dy] = [middle.x - start.x, middle.y - start.y];
      const ahead = dx * x + dy * y;
      return { block, ahead, distance: ahead + sidewaysWeight * Math.abs(dx * y + dy * x) };
    })
    .filter(({ ahead }) => ahead > 1)
    .toSorted((one, other) => one.distance - other.distance);
  return nearest?.block ?? null;
}

function middleOf(element: HTMLElement) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

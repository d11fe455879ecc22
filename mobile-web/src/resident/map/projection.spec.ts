import { expect, it } from 'vitest';
import { createProjection } from './projection.js';

const area = { width: 390, height: 432 };

it('keeps north up and every position inside', () => {
  const positions = [
    [127.01, 37.526],
    [127.075, 37.57],
  ];
  const [southWest, northEast] = positions.map(createProjection(positions, area));
  expect(southWest?.x).toBeCloseTo(28);
  expect(northEast?.x).toBeCloseTo(362);
  expect(northEast?.y).toBeGreaterThan(60);
  expect(southWest?.y).toBeLessThan(390);
  expect(southWest?.y).toBeGreaterThan(northEast?.y ?? 0);
});

it('shows a lone clinic in the middle', () => {
  const place = createProjection([[127, 37.5]], area)([127, 37.5]);
  expect(place).toEqual({ x: 195, y: 224 });
});

import { expect, it } from 'vitest';
import { overlapOf, placeLabels } from './place-labels.js';

const size = { width: 110, height: 44 };
const area = { width: 320, height: 432 };
const spots = (...points: [number, number][]) => points.map(([x, y]) => ({ at: { x, y }, size }));

it('puts a lone label above its spot', () => {
  expect(placeLabels(spots([160, 200]), area)).toEqual([{ x: 105, y: 144, ...size }]);
});

it('covers no other label with twelve clinics on a narrow phone', () => {
  const points = Array.from({ length: 12 }, (_, index): [number, number] => [
    40 + (index % 3) * 110,
    60 + Math.floor(index / 3) * 90,
  ]);
  const boxes = placeLabels(spots(...points), area);
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) expect(overlapOf(box, other)).toBe(0);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(area.width);
  }
});

it('keeps labels off the buttons in the corner', () => {
  const buttons = { x: 264, y: 0, width: 56, height: 104 };
  const [box] = placeLabels(spots([290, 60]), area, [buttons]);
  expect(box && overlapOf(box, buttons)).toBe(0);
});

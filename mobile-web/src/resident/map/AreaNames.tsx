import type { DistrictOutline } from '@hannun/shared/contract';
import { useTranslation } from '../language/translation.js';
import { type Box, overlapOf, type Point } from './place-labels.js';
import type { Position } from './projection.js';

type AreaNamesProps = {
  outline: DistrictOutline;
  project: (position: Position) => Point;
  taken: readonly Box[];
};

const lineHeight = 20;

/** Of the neighbourhoods whose name has room: within their borders, beside the pins and each other. */
export function AreaNames({ outline, project, taken }: AreaNamesProps) {
  const { localize } = useTranslation();
  const shown: { name: string; box: Box }[] = [];
  for (const { properties, geometry } of outline.features) {
    if (properties.kind === 'district') continue;
    const name = localize(properties.name);
    const points = (geometry.coordinates[0] ?? []).map(project);
    const box = middleOf(points, textWidth(name));
    const isNarrow = extent(points.map(({ x }) => x)) < box.width;
    const covers = [...taken, ...shown.map((other) => other.box)].some((other) => overlapOf(box, other) > 0);
    if (!isNarrow && !covers) shown.push({ name, box });
  }
  return shown.map(({ name, box }) => (
    <text key={name} className="drawn-map__area-name" x={box.x + box.width / 2} y={box.y + lineHeight * 0.75}>
      {name}
    </text>
  ));
}

const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Wide enough in the map's letters: Hangul is about twice as wide as Latin. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 15 : 8), 8);

function middleOf(points: readonly Point[], width: number): Box {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  return { x: x - width / 2, y: y - lineHeight / 2, width, height: lineHeight };
}

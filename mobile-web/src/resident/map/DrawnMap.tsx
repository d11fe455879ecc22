import type { DistrictOutline, OutlineFeature } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../language/translation.js';
import { AreaNames } from './AreaNames.js';
import { PinButton } from './PinButton.js';
import { type Box, placeLabels, type Size } from './place-labels.js';
import { cornersOf, createProjection } from './projection.js';
import type { MapParts } from './use-map-pins.js';
import { useOutline } from './use-outline.js';
import { usePinSizes } from './use-pin-sizes.js';

const zooms = [1, 1.5, 2.25, 3.5];

/** The district's outline with its parts, and each clinic's name beside its place. Enlarged, it scrolls. */
export function DrawnMap({ pins, chosen, onChoose, setUp }: MapParts & { setUp: number | undefined }) {
  const { localize } = useTranslation();
  const outline = useOutline(setUp);
  const ground = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const view = useSize(ground);
  useKeptCentre(ground, zoom);
  const area = { width: view.width * zoom, height: view.height * zoom };
  const sizes = usePinSizes(ground, pins, view);
  const corners = outline ? cornersOf(outline) : [];
  const project = createProjection([...corners, ...pins.map(({ position }) => position)], area);
  const spots = pins.map(({ clinicId, position }) => ({
    at: project(position),
    size: sizes[clinicId] ?? { width: 0, height: 0 },
  }));
  const keptFree = zoom === 1 ? [zoomButtonsBox(area)] : [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages are rendered each second, labels move rarely.
  const boxes = useMemo(() => placeLabels(spots, area, keptFree), [JSON.stringify([spots, area])]);
  return (
    <div className="drawn-map">
      <div className="clinic-map__ground" ref={ground}>
        <div className="drawn-map__paper" style={area}>
          <svg {...area} aria-hidden="true">
            {districtLast(outline).map(({ properties, geometry }) => (
              <path
                key={properties.name.ko}
                className={`drawn-map__${properties.kind}`}
                d={geometry.coordinates.map((ring) => pathOf(ring.map(project))).join('')}
              />
            ))}
            {outline && <AreaNames outline={outline} project={project} taken={boxes} />}
            {spots.map(({ at }, index) => {
              const { x, y, width, height } = boxes[index] ?? { ...at, width: 0, height: 0 };
              return (
                <g key={pins[index]?.clinicId} className="drawn-map__spot" data-kind={pins[index]?.kind}>
                  <line x1={at.x} y1={at.y} x2={x + width / 2} y2={y + height / 2} />
                  <circle cx={at.x} cy={at.y} r={6} />
                </g>
              );
            })}
          </svg>
          {pins.map((pin, index) => (
            <PinButton
              key={pin.clinicId}
              pin={pin}
              chosen={chosen}
              onChoose={onChoose}
              style={{ left: boxes[index]?.x, top: boxes[index]?.y }}
            />
          ))}
        </div>
      </div>
      <ZoomButtons zoom={zoom} onChange={setZoom} />
      {outline?.source && <p className="drawn-map__source">{localize(outline.source)}</p>}
    </div>
  );
}

/** Its edge is drawn over those of its parts. */
const districtLast = (outline: DistrictOutline | null): DistrictOutline['features'] =>
  [...(outline?.features ?? [])].sort((one, other) => Number(isDistrict(one)) - Number(isDistrict(other)));

const isDistrict = ({ properties }: OutlineFeature): boolean => properties.kind === 'district';

/** They stand still over the corner; an enlarged map scrolls below them. */
const zoomButtonsBox = ({ width }: Size): Box => ({ x: width - 56, y: 0, width: 56, height: 104 });

const pathOf = (points: readonly { x: number; y: number }[]): string =>
  `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

type ZoomButtonsProps = { zoom: number; onChange: (zoom: number) => void };

function ZoomButtons({ zoom, onChange }: ZoomButtonsProps) {
  const { t } = useTranslation();
  const step = zooms.indexOf(zoom);
  const button = (name: 'plus' | 'minus', label: string, to: number | undefined) => (
    <button type="button" aria-label={label} aria-disabled={!to} onClick={() => to && onChange(to)}>
      <Icon name={name} />
    </button>
  );
  return (
    <div className="drawn-map__zoom">
      {button('plus', t('mapCloser'), zooms[step + 1])}
      {button('minus', t('mapFarther'), zooms[step - 1])}
    </div>
  );
}

function useSize(element: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setSize({ width: current.clientWidth, height: current.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** What stood in the middle stays there when the map grows or shrinks. */
function useKeptCentre(ground: React.RefObject<HTMLElement | null>, zoom: number): void {
  const shown = useRef(zoom);
  useLayoutEffect(() => {
    const { current } = ground;
    const grown = zoom / shown.current;
    shown.current = zoom;
    if (!current || grown === 1) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = current;
    current.scrollLeft = (scrollLeft + clientWidth / 2) * grown - clientWidth / 2;
    current.scrollTop = (scrollTop + clientHeight / 2) * grown - clientHeight / 2;
  }, [ground, zoom]);
}

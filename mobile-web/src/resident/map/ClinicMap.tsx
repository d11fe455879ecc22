import { Icon } from '@hannun/shared/ui/icon';
import { Suspense, useRef, useState } from 'react';
import { ClinicCard } from '../clinic-list/ClinicCard.js';
import { useTranslation } from '../language/translation.js';
import { lazyOptional } from '../lazy-optional.js';
import type { PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import './ClinicMap.css';
import { DrawnMap } from './DrawnMap.js';
import { MapUnavailable } from './MapUnavailable.js';
import { useMapPins } from './use-map-pins.js';

const TileMap = lazyOptional(async () => (await import('./TileMap.js')).TileMap, MapUnavailable);

type ClinicMapProps = { readings: readonly ClinicReading[]; pageData: PageData };

/** Drawn from the district's outline where no map tiles are set. */
export function ClinicMap({ readings, pageData }: ClinicMapProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const pins = useMapPins(readings, pageData);
  const reading = readings.find(({ board }) => board.clinicId === chosen);
  const close = () => {
    setChosen(null);
    section.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  };
  const parts = { pins, chosen, onChoose: setChosen };
  const { directory } = pageData;
  return (
    <section
      className="clinic-map"
      aria-label={t('asMap')}
      ref={section}
      onKeyDown={({ key }) => key === 'Escape' && reading && close()}
    >
      {directory?.tiles ? (
        <Suspense>
          <TileMap {...parts} tiles={directory.tiles} />
        </Suspense>
      ) : (
        <DrawnMap {...parts} setUp={directory?.setUp} />
      )}
      {reading && (
        <div className="clinic-map__chosen">
          <ClinicCard reading={reading} pageData={pageData} />
          <button type="button" className="clinic-map__close" aria-label={t('mapClose')} onClick={close}>
            <Icon name="plus" />
          </button>
        </div>
      )}
      <p className="list-hint">{t('mapHint')}</p>
    </section>
  );
}

import {
  divIcon,
  type Map as LeafletMap,
  latLng,
  latLngBounds,
  map as leafletMap,
  marker,
  tileLayer,
} from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import { ClinicCard } from '../clinic-list/ClinicCard.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import './ClinicMap.css';
import { createPin } from './map-pin.js';

type ClinicMapProps = { readings: readonly ClinicReading[]; pageData: PageData };

/** Without map tiles the pins are shown on a plain background. */
export function ClinicMap({ readings, pageData }: ClinicMapProps) {
  const translation = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const leaflet = useLeafletMap(pageData);
  usePins(leaflet.map, { readings, pageData, chosen, onChoose: setChosen });
  const reading = readings.find(({ board }) => board.clinicId === chosen);
  return (
    <section className="clinic-map" aria-label={translation.t('asMap')}>
      <div className="clinic-map__ground" ref={leaflet.element} />
      {reading && (
        <div className="clinic-map__chosen">
          <ClinicCard reading={reading} pageData={pageData} />
        </div>
      )}
      <p className="list-hint">{translation.t('mapHint')}</p>
    </section>
  );
}

function useLeafletMap({ directory }: PageData) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  useEffect(() => {
    if (!element.current || !directory) return;
    const created = leafletMap(element.current, {
      zoomControl: true,
      attributionControl: directory.tiles !== null,
    });
    created.attributionControl?.setPrefix(false);
    const locations = directory.clinics.map(({ position }) => latLng(position.latitude, position.longitude));
    created.fitBounds(latLngBounds(locations), {
      padding: [56, 56],
      maxZoom: 16,
    });
    if (directory.tiles)
      tileLayer(directory.tiles.url, { attribution: directory.tiles.attribution }).addTo(created);
    setMap(created);
    return () => {
      setMap(null);
      created.remove();
    };
  }, [directory]);
  return { element, map };
}

type PinOptions = ClinicMapProps & {
  chosen: string | null;
  onChoose: (clinicId: string) => void;
};

function usePins(map: LeafletMap | null, { readings, pageData, chosen, onChoose }: PinOptions): void {
  const translation = useTranslation();
  const pins = readings.flatMap((reading) => {
    const { board } = reading;
    const location = findClinicInfo(pageData, board.clinicId)?.position;
    if (!location) return [];
    const pin = createPin({ reading, nowMs: pageData.now.wallMs }, translation);
    return [{ board, location, pin, title: `${translation.localize(board.name)}, ${pin.label}` }];
  });
  const shown = JSON.stringify(pins.map(({ board, pin }) => [board.clinicId, pin, translation.language]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: pins are drawn anew only when they read differently.
  useEffect(() => {
    if (!map) return;
    const markers = pins.map(({ board, location, pin, title }) => {
      const icon = divIcon({
        className: 'map-pin',
        html: createPinElement(pin, board.clinicId === chosen),
        iconSize: [0, 0],
      });
      return marker([location.latitude, location.longitude], {
        icon,
        keyboard: true,
        title,
        alt: title,
      })
        .on('click keypress', () => onChoose(board.clinicId))
        .addTo(map);
    });
    return () => {
      for (const each of markers) each.remove();
    };
  }, [map, shown, chosen, onChoose]);
}

function createPinElement({ label, fill }: ReturnType<typeof createPin>, chosen: boolean): HTMLElement {
  const pin = document.createElement('span');
  pin.className = 'map-pin__words';
  pin.dataset.fill = fill;
  if (chosen) pin.dataset.chosen = '';
  pin.textContent = label;
  return pin;
}

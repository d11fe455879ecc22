import type { Board } from '@hannun/shared/contract';
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
import { clinicFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import type { LaneFilter } from '../wait/clinic-wait.js';
import './ClinicMap.css';
import { createPin } from './map-pin.js';

type ClinicMapProps = { pageData: PageData; test: LaneFilter };

/** Without map tiles the pins are shown on a plain background. */
export function ClinicMap({ pageData, test }: ClinicMapProps) {
  const translation = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const leaflet = useLeafletMap(pageData);
  usePins(leaflet.map, { pageData, test, chosen, onChoose: setChosen });
  const board = chosen === null ? undefined : pageData.view.boards.get(chosen);
  return (
    <section className="clinic-map" aria-label={translation.t('asMap')}>
      <div className="clinic-map__ground" ref={leaflet.element} />
      {board && (
        <div className="clinic-map__chosen">
          <ClinicCard board={board} pageData={pageData} test={test} />
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

type PinOptions = {
  pageData: PageData;
  test: LaneFilter;
  chosen: string | null;
  onChoose: (clinicId: string) => void;
};

function usePins(map: LeafletMap | null, { pageData, test, chosen, onChoose }: PinOptions): void {
  const translation = useTranslation();
  const pins = [...pageData.view.boards.values()].flatMap((board) => {
    const location = findClinicInfo(pageData, board.clinicId)?.position;
    if (!location) return [];
    const freshnessState = clinicFreshness(board, pageData);
    return [{ board, location, pin: createPin(board, freshnessState, test, translation) }];
  });
  const shown = JSON.stringify(pins.map(({ board, pin }) => [board.clinicId, pin, translation.language]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: pins are drawn anew only when they read differently.
  useEffect(() => {
    if (!map) return;
    const markers = pins.map(({ board, location, pin }) => {
      const icon = divIcon({
        className: 'map-pin',
        html: createPinElement(pin, board.clinicId === chosen),
        iconSize: [0, 0],
      });
      return marker([location.latitude, location.longitude], {
        icon,
        keyboard: true,
        title: pinTitle(board, translation.localize, pin.label),
        alt: pinTitle(board, translation.localize, pin.label),
      })
        .on('click keypress', () => onChoose(board.clinicId))
        .addTo(map);
    });
    return () => {
      for (const each of markers) each.remove();
    };
  }, [map, shown, chosen, onChoose]);
}

const pinTitle = ({ name }: Board, localize: (name: Board['name']) => string, label: string): string =>
  `${localize(name)}, ${label}`;

function createPinElement({ label, fill }: ReturnType<typeof createPin>, chosen: boolean): HTMLElement {
  const pin = document.createElement('span');
  pin.className = 'map-pin__words';
  pin.dataset.fill = fill;
  if (chosen) pin.dataset.chosen = '';
  pin.textContent = label;
  return pin;
}

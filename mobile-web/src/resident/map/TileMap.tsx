import type { DistrictDirectory } from '@hannun/shared/contract';
import { divIcon, type Map as LeafletMap, latLngBounds, map as leafletMap, marker, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { PinButton } from './PinButton.js';
import type { MapParts, PlacedPin } from './use-map-pins.js';

type TileMapProps = MapParts & { tiles: NonNullable<DistrictDirectory['tiles']> };

/** A street map; its pins are the drawn map's, above their places. */
export function TileMap({ pins, chosen, onChoose, tiles }: TileMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const map = useLeafletMap(element, pins, tiles);
  const places = useMarkers(map, pins);
  return (
    <>
      <div className="clinic-map__ground" ref={element} />
      {pins.map((pin) => (
        <At key={pin.clinicId} place={places[pin.clinicId]}>
          <PinButton pin={pin} chosen={chosen} onChoose={onChoose} />
        </At>
      ))}
    </>
  );
}

const At = ({ place, children }: { place: HTMLElement | undefined; children: ReactNode }) =>
  place ? createPortal(children, place) : null;

/** Leaflet counts latitude first. */
const latLngOf = ({ position: [longitude, latitude] }: PlacedPin): [number, number] => [latitude, longitude];

function useLeafletMap(
  element: React.RefObject<HTMLDivElement | null>,
  pins: readonly PlacedPin[],
  { url, attribution }: TileMapProps['tiles'],
): LeafletMap | null {
  const [map, setMap] = useState<LeafletMap | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the map was moved to, it stays.
  useEffect(() => {
    if (!element.current || pins.length === 0) return;
    const created = leafletMap(element.current, { zoomControl: true });
    created.attributionControl.setPrefix(false);
    created.fitBounds(latLngBounds(pins.map(latLngOf)), { padding: [56, 56], maxZoom: 16 });
    tileLayer(url, { attribution }).addTo(created);
    setMap(created);
    return () => {
      setMap(null);
      created.remove();
    };
  }, [element, url, attribution, pins.length === 0]);
  return map;
}

/** An element at each place. It lives as long as the place, so that a pin keeps the focus. */
function useMarkers(map: LeafletMap | null, pins: readonly PlacedPin[]) {
  const [places, setPlaces] = useState<Readonly<Record<string, HTMLElement>>>({});
  const shown = JSON.stringify(pins.map(({ clinicId, position }) => [clinicId, position]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places alone count.
  useEffect(() => {
    if (!map) return;
    const created = pins.map((pin) => {
      const place = document.createElement('div');
      const icon = divIcon({ className: 'tile-map__place', html: place, iconSize: [0, 0] });
      const added = marker(latLngOf(pin), { icon, keyboard: false, interactive: false }).addTo(map);
      return { clinicId: pin.clinicId, place, added };
    });
    setPlaces(Object.fromEntries(created.map(({ clinicId, place }) => [clinicId, place])));
    return () => {
      for (const { added } of created) added.remove();
    };
  }, [map, shown]);
  return places;
}

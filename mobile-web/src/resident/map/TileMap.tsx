import type { DistrictDirectory } from '@hannun/shared/contract';
import { divIcon, type Map as LeafletMap, latLngBounds, map as leafletMap, marker, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { PinButton } from './PinButton.js';
import type { MapParts, PlacedPin } from './use-map-pins.js';

type TileMapProps = MapParts & { tiles: NonNullable<DistrictDirectory['tiles']> };

/** A street map; its pins are the drawn map's, above their places. */
export function TileMap({ pins, chosen, onChoose, tiles }: TileMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const map = useLeafletMap(element, pins, tiles);
  const places = useMarkers(map, pins);
  useEffect(() => {
    for (const pin of pins)
      places[pin.clinicId]?.render(<PinButton pin={pin} chosen={chosen} onChoose={onChoose} />);
  });
  return <div className="clinic-map__ground" ref={element} />;
}

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
function useMarkers(map: LeafletMap | null, pins: readonly PlacedPin[]): Readonly<Record<string, Root>> {
  const [places, setPlaces] = useState<Readonly<Record<string, Root>>>({});
  const shown = JSON.stringify(pins.map(({ clinicId, position }) => [clinicId, position]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places alone count.
  useEffect(() => {
    if (!map) return;
    const created = pins.map((pin) => {
      const html = document.createElement('div');
      const icon = divIcon({ className: 'tile-map__place', html, iconSize: [0, 0] });
      const added = marker(latLngOf(pin), { icon, keyboard: false, interactive: false }).addTo(map);
      return { clinicId: pin.clinicId, root: createRoot(html), added };
    });
    setPlaces(Object.fromEntries(created.map(({ clinicId, root }) => [clinicId, root])));
    return () => {
      setPlaces({});
      for (const { root, added } of created) {
        root.unmount();
        added.remove();
      }
    };
  }, [map, shown]);
  return places;
}

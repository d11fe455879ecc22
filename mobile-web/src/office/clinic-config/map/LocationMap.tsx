import type { DistrictDirectory } from '@hannun/shared/contract';
import { divIcon, type Map as LeafletMap, map as leafletMap, marker, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import type { Coordinates } from '../../../ui/coordinates.js';
import { useQuery } from '../../api/use-query.js';
import { useTranslation } from '../../translation.js';
import { useFormContext } from '../form/use-form.js';
import './LocationMap.css';

/** Where the map starts without any clinic. */
const seoulCityHall: Coordinates = { latitude: 37.5665, longitude: 126.978 };
const streetZoom = 15;

/** Without map tiles the other clinics serve as landmarks. */
export function LocationMap({ choose: onSelect }: { choose: (location: Coordinates) => void }) {
  const { t } = useTranslation();
  const directory = useQuery<DistrictDirectory>('/facts');
  const known = directory.state === 'known' ? directory.body : null;
  const { get } = useFormContext();
  const [latitude, longitude] = [get('position.latitude'), get('position.longitude')];
  const location =
    typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
  const { element, map } = useLeafletMap(known, {
    initialLocation: location,
    ownClinicId: get('clinicId'),
    onSelect,
  });
  usePinMarker(map, location);
  return (
    <section className="location-map" aria-label={t('clinicConfig.map')}>
      <div ref={element} className="location-map__canvas" />
      <p className="form-field__hint">
        {t(known?.tiles ? 'clinicConfig.mapHint' : 'clinicConfig.mapWithoutTiles')}
      </p>
    </section>
  );
}

type MapOptions = {
  initialLocation: Coordinates | null;
  ownClinicId: unknown;
  onSelect: (location: Coordinates) => void;
};

function useLeafletMap(
  directory: DistrictDirectory | null,
  { initialLocation, ownClinicId, onSelect }: MapOptions,
) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const onSelectRef = useRef(onSelect);
  onSelectRef.current = onSelect;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map is made once; its pin moves by itself.
  useEffect(() => {
    if (!element.current || !directory) return;
    const centre = initialLocation ?? directory.clinics[0]?.position ?? seoulCityHall;
    const leaflet = leafletMap(element.current, { attributionControl: directory.tiles !== null });
    leaflet.attributionControl?.setPrefix(false);
    leaflet.setView([centre.latitude, centre.longitude], streetZoom);
    if (directory.tiles)
      tileLayer(directory.tiles.url, { attribution: directory.tiles.attribution }).addTo(leaflet);
    for (const { clinicId, name, position } of directory.clinics) {
      if (clinicId !== ownClinicId) createPin(position, name.ko, 'other').addTo(leaflet);
    }
    leaflet.on('click', ({ latlng }) => onSelectRef.current({ latitude: latlng.lat, longitude: latlng.lng }));
    setMap(leaflet);
    return () => {
      setMap(null);
      leaflet.remove();
    };
  }, [directory]);
  return { element, map };
}

function usePinMarker(map: LeafletMap | null, location: Coordinates | null): void {
  const { t } = useTranslation();
  const { latitude, longitude } = location ?? {};
  useEffect(() => {
    if (!map || latitude === undefined || longitude === undefined) return;
    const pin = createPin({ latitude, longitude }, t('clinicConfig.thisLocation'), 'chosen').addTo(map);
    if (!map.getBounds().contains([latitude, longitude])) map.setView([latitude, longitude], streetZoom);
    return () => void pin.remove();
  }, [map, latitude, longitude, t]);
}

function createPin({ latitude, longitude }: Coordinates, text: string, kind: 'chosen' | 'other') {
  const label = document.createElement('span');
  label.textContent = text;
  label.dataset.kind = kind;
  const icon = divIcon({ className: 'location-map__pin', html: label, iconSize: [0, 0] });
  return marker([latitude, longitude], { icon, interactive: false, keyboard: false });
}

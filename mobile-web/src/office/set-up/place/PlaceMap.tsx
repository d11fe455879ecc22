import type { DistrictDirectory } from '@hannun/shared';
import { divIcon, type Map as LeafletMap, map as leafletMap, marker, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useAsked } from '../../api/use-asked.js';
import { useFormAround } from '../form/use-form.js';
import './PlaceMap.css';

type Position = { latitude: number; longitude: number };
/** Where the map starts without any clinic. */
const seoul: Position = { latitude: 37.5665, longitude: 126.978 };
const near = 15;

/** Without map tiles the other clinics serve as landmarks. */
export function PlaceMap({ choose }: { choose: (position: Position) => void }) {
  const { t } = useTranslation();
  const [facts] = useAsked<DistrictDirectory>('/facts');
  const known = facts.state === 'known' ? facts.body : null;
  const { get } = useFormAround();
  const [latitude, longitude] = [get('position.latitude'), get('position.longitude')];
  const position =
    typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
  const { element, map } = useGround(known, { first: position, own: get('clinicId'), choose });
  usePin(map, position);
  return (
    <section className="place-map" aria-label={t('setUp.map')}>
      <div ref={element} className="place-map__ground" />
      <p className="field__hint">{t(known?.tiles ? 'setUp.mapHint' : 'setUp.mapWithoutTiles')}</p>
    </section>
  );
}

type Ground = { first: Position | null; own: unknown; choose: (position: Position) => void };

function useGround(facts: DistrictDirectory | null, { first, own, choose }: Ground) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const chosen = useRef(choose);
  chosen.current = choose;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map is made once; its pin moves by itself.
  useEffect(() => {
    if (!element.current || !facts) return;
    const centre = first ?? facts.clinics[0]?.position ?? seoul;
    const made = leafletMap(element.current, { attributionControl: facts.tiles !== null });
    made.attributionControl?.setPrefix(false);
    made.setView([centre.latitude, centre.longitude], near);
    if (facts.tiles) tileLayer(facts.tiles.url, { attribution: facts.tiles.attribution }).addTo(made);
    for (const { clinicId, name, position } of facts.clinics) {
      if (clinicId !== own) pinAt(position, name.ko, 'other').addTo(made);
    }
    made.on('click', ({ latlng }) => chosen.current({ latitude: latlng.lat, longitude: latlng.lng }));
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [facts]);
  return { element, map };
}

function usePin(map: LeafletMap | null, position: Position | null): void {
  const { t } = useTranslation();
  const { latitude, longitude } = position ?? {};
  useEffect(() => {
    if (!map || latitude === undefined || longitude === undefined) return;
    const pin = pinAt({ latitude, longitude }, t('setUp.thisPlace'), 'chosen').addTo(map);
    if (!map.getBounds().contains([latitude, longitude])) map.setView([latitude, longitude], near);
    return () => void pin.remove();
  }, [map, latitude, longitude, t]);
}

function pinAt({ latitude, longitude }: Position, words: string, kind: 'chosen' | 'other') {
  const label = document.createElement('span');
  label.textContent = words;
  label.dataset.kind = kind;
  const icon = divIcon({ className: 'place-map__pin', html: label, iconSize: [0, 0] });
  return marker([latitude, longitude], { icon, interactive: false, keyboard: false });
}

import type { Board } from '@hannun/shared';
import { divIcon, type Map as LeafletMap, latLngBounds, map as leafletMap, marker, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../language/speech.js';
import { ClinicCard } from '../list/ClinicCard.js';
import { factsOf, type Scene } from '../scene.js';
import { trustOf } from '../trust/trust.js';
import type { Test } from '../wait/clinic-wait.js';
import './ClinicMap.css';
import { pinOf } from './pin.js';

type ClinicMapProps = { scene: Scene; test: Test };

/** Without map tiles the pins are shown on a plain background. */
export function ClinicMap({ scene, test }: ClinicMapProps) {
  const speech = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const ground = useGround(scene);
  usePins(ground.map, { scene, test, chosen, choose: setChosen });
  const board = chosen === null ? undefined : scene.view.boards.get(chosen);
  return (
    <section className="clinic-map" aria-label={speech.say('asMap')}>
      <div className="clinic-map__ground" ref={ground.element} />
      {board && (
        <div className="clinic-map__chosen">
          <ClinicCard
            board={board}
            trust={trustOf(board, scene.view, scene.now, scene.opened)}
            scene={scene}
            test={test}
          />
        </div>
      )}
      <p className="list-hint">{speech.say('mapHint')}</p>
    </section>
  );
}

function useGround({ facts }: Scene) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  useEffect(() => {
    if (!element.current || !facts) return;
    const made = leafletMap(element.current, { zoomControl: true, attributionControl: facts.tiles !== null });
    made.attributionControl?.setPrefix(false);
    const positions = facts.clinics.map(({ position }) => [position.latitude, position.longitude] as const);
    made.fitBounds(latLngBounds(positions.map(([latitude, longitude]) => [latitude, longitude])), {
      padding: [56, 56],
      maxZoom: 16,
    });
    if (facts.tiles) tileLayer(facts.tiles.url, { attribution: facts.tiles.attribution }).addTo(made);
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [facts]);
  return { element, map };
}

type Pins = { scene: Scene; test: Test; chosen: string | null; choose: (clinicId: string) => void };

function usePins(map: LeafletMap | null, { scene, test, chosen, choose }: Pins): void {
  const speech = useSpeech();
  const pins = [...scene.view.boards.values()].flatMap((board) => {
    const position = factsOf(scene, board.clinicId)?.position;
    if (!position) return [];
    const trust = trustOf(board, scene.view, scene.now, scene.opened);
    return [{ board, position, pin: pinOf(board, trust, test, speech) }];
  });
  const shown = JSON.stringify(pins.map(({ board, pin }) => [board.clinicId, pin, speech.language]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: pins are drawn anew only when they read differently.
  useEffect(() => {
    if (!map) return;
    const markers = pins.map(({ board, position, pin }) => {
      const icon = divIcon({
        className: 'map-pin',
        html: pinElement(pin, board.clinicId === chosen),
        iconSize: [0, 0],
      });
      return marker([position.latitude, position.longitude], {
        icon,
        keyboard: true,
        title: titleOf(board, speech.named, pin.words),
        alt: titleOf(board, speech.named, pin.words),
      })
        .on('click keypress', () => choose(board.clinicId))
        .addTo(map);
    });
    return () => {
      for (const each of markers) each.remove();
    };
  }, [map, shown, chosen, choose]);
}

const titleOf = ({ name }: Board, named: (name: Board['name']) => string, words: string): string =>
  `${named(name)}, ${words}`;

function pinElement({ words, fill }: ReturnType<typeof pinOf>, chosen: boolean): HTMLElement {
  const pin = document.createElement('span');
  pin.className = 'map-pin__words';
  pin.dataset.fill = fill;
  if (chosen) pin.dataset.chosen = '';
  pin.textContent = words;
  return pin;
}

import { useEffect } from 'react';
import type { Scene } from '../scene.js';
import { shake } from './buzz.js';
import { ring } from './chime.js';
import { dropOpening, keptOpenings } from './kept-openings.js';
import { useWakeLock } from './use-wake-lock.js';

/** Plays sound and vibrates when an awaited clinic opens. Keeps the screen on where push is not available. */
export function OpeningAlarm({ scene: { view, now } }: { scene: Scene }) {
  const kept = Object.entries(keptOpenings());
  const isOver = ([clinicId, { until }]: (typeof kept)[number]) =>
    now.wall > until ||
    (view.connectionStatus === 'connected' && view.boards.get(clinicId)?.status === 'open');
  const over = kept.filter(isOver).map(([clinicId]) => clinicId);
  const news = over.filter((clinicId) => view.boards.get(clinicId)?.status === 'open').join();
  useEffect(() => {
    if (news === '') return;
    ring(2);
    shake(2);
  }, [news]);
  useEffect(() => {
    for (const clinicId of over) dropOpening(clinicId);
  });
  useWakeLock(kept.some(([, { status }]) => status === 'sound'));
  return null;
}

import { lanesTakingPeopleIn } from '@hannun/shared/saying';
import { useWakeLock } from '@hannun/shared/ui/use-wake-lock';
import { useEffect } from 'react';
import type { PageData } from '../page-data.js';
import { timeZone } from '../time/format-time.js';
import { playChime } from './chime.js';
import { deleteOpeningAlert, getOpeningAlerts } from './opening-alert-store.js';
import { vibrate } from './vibration.js';

/** Plays sound and vibrates when an awaited clinic takes people in again. Keeps the screen on where push is not available. */
export function OpeningNotifier({ pageData: { view, now } }: { pageData: PageData }) {
  const alerts = Object.entries(getOpeningAlerts());
  const isOpen = (clinicId: string): boolean => {
    const board = view.boards.get(clinicId);
    const moment = { nowMs: now.wallMs, timeZone };
    return board !== undefined && lanesTakingPeopleIn(board, moment).length > 0;
  };
  const isDue = ([clinicId, { until }]: (typeof alerts)[number]) =>
    now.wallMs > until || (view.connectionStatus === 'connected' && isOpen(clinicId));
  const dueClinics = alerts.filter(isDue).map(([clinicId]) => clinicId);
  const openedClinics = dueClinics.filter(isOpen).join();
  useEffect(() => {
    if (openedClinics === '') return;
    playChime(2);
    vibrate(2);
  }, [openedClinics]);
  useEffect(() => {
    for (const clinicId of dueClinics) deleteOpeningAlert(clinicId);
  });
  useWakeLock(alerts.some(([, { status }]) => status === 'sound'));
  return null;
}

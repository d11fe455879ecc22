import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

/** How this phone is alerted when a clinic opens. `push`: also while the page is closed. */
export type OpeningAlertEntry = { status: 'sound' | 'push'; until: number };
/** Active alerts by clinic. `until`: the time of expiry (milliseconds). */
export type OpeningAlerts = Readonly<Record<string, OpeningAlertEntry>>;

const storageKey = 'hannun:openings';
let alerts: OpeningAlerts = readJsonSetting(storageKey) ?? {};

export const getOpeningAlerts = (): OpeningAlerts => alerts;

export function saveOpeningAlert(clinicId: string, alert: OpeningAlertEntry): void {
  save({ ...alerts, [clinicId]: alert });
}

export function deleteOpeningAlert(clinicId: string): void {
  const { [clinicId]: _, ...others } = alerts;
  save(others);
}

function save(updated: OpeningAlerts): void {
  alerts = updated;
  writeJsonSetting(storageKey, updated);
}

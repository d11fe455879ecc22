import { useState } from 'react';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

export const paperWidthsMm = [58, 80] as const;
export type PaperWidth = (typeof paperWidthsMm)[number];

export type Settings = { sound: boolean; autoPrint: boolean; paper: PaperWidth };

const settingsStorageKey = 'hannun:staff-settings';

/** Tolerates whatever an older version stored. */
export function readSettings(): Settings {
  const stored: { [Name in keyof Settings]?: unknown } = Object(readJsonSetting(settingsStorageKey));
  return {
    sound: stored.sound !== false,
    autoPrint: stored.autoPrint === true,
    paper: stored.paper === 58 ? 58 : 80,
  };
}

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = (patch: Partial<Settings>) => {
    const next = { ...settings, ...patch };
    writeJsonSetting(settingsStorageKey, next);
    setSettings(next);
  };
  return [settings, change];
}

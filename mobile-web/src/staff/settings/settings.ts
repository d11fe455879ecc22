import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

export const paperWidthsMm = [58, 80] as const;
export type PaperWidth = (typeof paperWidthsMm)[number];

export type Settings = { sound: boolean; autoPrint: boolean; paper: PaperWidth };

const settingsStorageKey = 'hannun:staff-settings';

/** Tolerates whatever an older version stored. */
export function readSettings(): Settings {
  const stored = parseStored(readSetting(settingsStorageKey));
  return {
    sound: stored.sound !== false,
    autoPrint: stored.autoPrint === true,
    paper: stored.paper === 58 ? 58 : 80,
  };
}

function parseStored(text: string | null): { [Name in keyof Settings]?: unknown } {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    // Not valid JSON: use the defaults.
    return {};
  }
}

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = (patch: Partial<Settings>) => {
    const next = { ...settings, ...patch };
    writeSetting(settingsStorageKey, JSON.stringify(next));
    setSettings(next);
  };
  return [settings, change];
}

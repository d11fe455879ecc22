import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/language/language-preference.js';

export const papers = [58, 80] as const;
export type PaperWidth = (typeof papers)[number];

export type Settings = { sound: boolean; autoPrint: boolean; paper: PaperWidth };

const key = 'hannun:staff-settings';

/** Tolerates whatever an older version stored. */
export function readSettings(): Settings {
  const kept = parsed(readSetting(key));
  return {
    sound: kept.sound !== false,
    autoPrint: kept.autoPrint === true,
    paper: kept.paper === 58 ? 58 : 80,
  };
}

function parsed(text: string | null): { [Name in keyof Settings]?: unknown } {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    // Not valid JSON: use the defaults.
    return {};
  }
}

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = (part: Partial<Settings>) => {
    const next = { ...settings, ...part };
    writeSetting(key, JSON.stringify(next));
    setSettings(next);
  };
  return [settings, change];
}

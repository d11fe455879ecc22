import { useState } from 'react';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';

/** Widths of slip paper, millimetres. */
export const papers = [58, 80] as const;
export type PaperWidth = (typeof papers)[number];

/** What this tablet's users have chosen for it. */
export type Settings = { sound: boolean; autoPrint: boolean; paper: PaperWidth };

const key = 'hannun:staff-settings';

/** The tablet's settings as kept, whatever an older page may have left there. */
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
    // Not written by this page: the usual settings serve.
    return {};
  }
}

/** The settings, and how to change them for good. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = (part: Partial<Settings>) => {
    const next = { ...settings, ...part };
    writeSetting(key, JSON.stringify(next));
    setSettings(next);
  };
  return [settings, change];
}

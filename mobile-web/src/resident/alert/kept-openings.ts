import { readSetting, writeSetting } from '../../components/language/language-choice.js';

/** How this phone is alerted when a clinic opens. `push`: also while the page is closed. */
export type KeptOpening = { status: 'sound' | 'push'; until: number };
/** Active alerts by clinic. `until`: the time of expiry (milliseconds). */
export type KeptOpenings = Readonly<Record<string, KeptOpening>>;

const key = 'hannun:openings';
let kept: KeptOpenings = read();

export const keptOpenings = (): KeptOpenings => kept;

export function keepOpening(clinicId: string, opening: KeptOpening): void {
  keep({ ...kept, [clinicId]: opening });
}

export function dropOpening(clinicId: string): void {
  const { [clinicId]: _, ...others } = kept;
  keep(others);
}

function keep(openings: KeptOpenings): void {
  kept = openings;
  writeSetting(key, JSON.stringify(openings));
}

function read(): KeptOpenings {
  try {
    return JSON.parse(readSetting(key) || '{}');
  } catch {
    // Unreadable storage: no alerts.
    return {};
  }
}

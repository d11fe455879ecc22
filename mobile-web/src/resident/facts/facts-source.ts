import type { DistrictDirectory } from '@hannun/shared';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';

const key = 'hannun:facts';

/** The directory in the served page, else the one stored on this phone. */
export const firstFacts = (): DistrictDirectory | null =>
  parsed(document.getElementById('facts')?.textContent ?? null) ?? parsed(readSetting(key));

export const keepFacts = (facts: DistrictDirectory): void => writeSetting(key, JSON.stringify(facts));

/** Fetches the directory of the given configuration version; `null` where the server cannot be reached. */
export async function fetchFacts(version: number | undefined): Promise<DistrictDirectory | null> {
  try {
    const response = await fetch(`/api/v1/facts${version === undefined ? '' : `?set-up=${version}`}`);
    return response.ok ? parsed(await response.text()) : null;
  } catch {
    // Offline: the pages work without it; the next load tries again.
    return null;
  }
}

function parsed(text: string | null): DistrictDirectory | null {
  if (!text) return null;
  try {
    const facts: DistrictDirectory = JSON.parse(text);
    return Array.isArray(facts.clinics) ? facts : null;
  } catch {
    // Truncated or foreign data counts as none.
    return null;
  }
}

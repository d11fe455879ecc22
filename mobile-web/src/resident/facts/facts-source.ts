import type { DistrictFacts } from '@hannun/shared';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';

const key = 'hannun:facts';

/** The facts the server put in the page, else those kept on this phone. */
export const firstFacts = (): DistrictFacts | null =>
  parsed(document.getElementById('facts')?.textContent ?? null) ?? parsed(readSetting(key));

/** Keeps facts on this phone for an opening without a network. */
export const keepFacts = (facts: DistrictFacts): void => writeSetting(key, JSON.stringify(facts));

/** Fetches the facts of the set-up `version`, if it is known; `null` where they cannot be had now. */
export async function fetchFacts(version: number | undefined): Promise<DistrictFacts | null> {
  try {
    const response = await fetch(`/api/v1/facts${version === undefined ? '' : `?set-up=${version}`}`);
    return response.ok ? parsed(await response.text()) : null;
  } catch {
    // No way to the server: the pages do without, and look again with the next opening.
    return null;
  }
}

function parsed(text: string | null): DistrictFacts | null {
  if (!text) return null;
  try {
    const facts: DistrictFacts = JSON.parse(text);
    return Array.isArray(facts.clinics) ? facts : null;
  } catch {
    // Cut off or foreign text: the same as none.
    return null;
  }
}

import type { DistrictDirectory } from '@hannun/shared/contract';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:facts';

/** The directory in the served page, else the one stored on this phone. */
export const loadInitialDirectory = (): DistrictDirectory | null =>
  parseDirectory(document.getElementById('facts')?.textContent ?? null) ??
  parseDirectory(readSetting(storageKey));

export const saveDirectory = (directory: DistrictDirectory): void =>
  writeSetting(storageKey, JSON.stringify(directory));

/** Fetches the directory of the given configuration version; `null` where the server cannot be reached. */
export async function fetchDirectory(version: number | undefined): Promise<DistrictDirectory | null> {
  try {
    const response = await fetch(`/api/v1/facts${version === undefined ? '' : `?set-up=${version}`}`);
    return response.ok ? parseDirectory(await response.text()) : null;
  } catch {
    // Offline: the pages work without it; the next load tries again.
    return null;
  }
}

function parseDirectory(text: string | null): DistrictDirectory | null {
  if (!text) return null;
  try {
    const directory: DistrictDirectory = JSON.parse(text);
    return Array.isArray(directory.clinics) ? directory : null;
  } catch {
    // Truncated or foreign data counts as none.
    return null;
  }
}

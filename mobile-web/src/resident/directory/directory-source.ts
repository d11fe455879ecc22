import { fetchJson } from '@hannun/shared/client';
import type { DistrictDirectory } from '@hannun/shared/contract';
import { parseJson, readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:facts';

/** The directory in the served page, else the one stored on this phone. */
export const loadInitialDirectory = (): DistrictDirectory | null =>
  ifComplete(parseJson(document.getElementById('facts')?.textContent)) ??
  ifComplete(readJsonSetting(storageKey));

export const saveDirectory = (directory: DistrictDirectory): void => writeJsonSetting(storageKey, directory);

/** Fetches the directory of the given configuration version; `null` where the server cannot be reached. */
export const fetchDirectory = async (version: number | undefined): Promise<DistrictDirectory | null> =>
  ifComplete(await fetchJson(`/api/v1/facts${version === undefined ? '' : `?set-up=${version}`}`));

/** Foreign data counts as none. */
const ifComplete = (directory: DistrictDirectory | null): DistrictDirectory | null =>
  Array.isArray(directory?.clinics) ? directory : null;

import type { BoothChoices } from '@hannun/shared/booths';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:booths';

type StoredChoices = { device: string; choices: BoothChoices };

/** A tablet paired anew may stand elsewhere, so its earlier booths do not count. */
export function readBoothChoices(device: string): BoothChoices {
  const stored = readJsonSetting<StoredChoices>(storageKey);
  return stored?.device === device ? stored.choices : {};
}

export const writeBoothChoices = (device: string, choices: BoothChoices): void =>
  writeJsonSetting(storageKey, { device, choices } satisfies StoredChoices);

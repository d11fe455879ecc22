import { fetchJson } from '@hannun/shared/client';
import type { ClinicDirectoryEntry, DistrictDirectory } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:slip-directory';

/** What a slip says of the clinic itself. */
export type SlipDirectory = Pick<ClinicDirectoryEntry, 'clinicId' | 'telephone' | 'way'>;

/** Fetched once connected, and kept for check-ins without a network. */
export function useSlipDirectory(clinicId: string, connected: boolean): SlipDirectory | null {
  const [entry, setEntry] = useState(() => readJsonSetting<SlipDirectory>(storageKey));
  useEffect(() => {
    if (!connected) return;
    void fetchJson<DistrictDirectory>('/api/v1/facts').then((directory) => {
      const found = directory?.clinics.find((clinic) => clinic.clinicId === clinicId);
      if (!found) return;
      const { telephone, way } = found;
      const known = { clinicId, telephone, ...(way ? { way } : {}) };
      writeJsonSetting(storageKey, known);
      setEntry(known);
    });
  }, [clinicId, connected]);
  return entry?.clinicId === clinicId ? entry : null;
}

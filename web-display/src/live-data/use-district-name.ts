import { fetchJson } from '@hannun/shared/client';
import type { Snapshot } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';

export function useDistrictName(enabled: boolean, configVersion: number | undefined): string {
  const [name, setName] = useState('');
  useEffect(() => {
    if (!enabled) return;
    const version = configVersion === undefined ? '' : `?set-up=${configVersion}`;
    // The rows matter more than the title, which the next reconnection fetches again.
    void fetchJson<Snapshot>(`/api/v1/clinics${version}`).then(
      (snapshot) => snapshot && setName(snapshot.district.name.ko),
    );
  }, [enabled, configVersion]);
  return name;
}

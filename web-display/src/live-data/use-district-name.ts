import type { Snapshot } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';

export function useDistrictName(enabled: boolean, configVersion: number | undefined): string {
  const [name, setName] = useState('');
  useEffect(() => {
    if (!enabled) return;
    fetch(`/api/v1/clinics${configVersion === undefined ? '' : `?set-up=${configVersion}`}`)
      .then((response) => response.json() as Promise<Snapshot>)
      .then(({ district }) => setName(district.name.ko))
      .catch(() => {
        // The rows matter more; the next reconnection fetches the title.
      });
  }, [enabled, configVersion]);
  return name;
}

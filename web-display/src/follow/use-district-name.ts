import type { Snapshot } from '@hannun/shared';
import { useEffect, useState } from 'react';

export function useDistrictName(asked: boolean, setUp: number | undefined): string {
  const [name, setName] = useState('');
  useEffect(() => {
    if (!asked) return;
    fetch(`/api/v1/clinics${setUp === undefined ? '' : `?set-up=${setUp}`}`)
      .then((response) => response.json() as Promise<Snapshot>)
      .then(({ district }) => setName(district.name.ko))
      .catch(() => {
        // The rows matter more; the next reconnection fetches the title.
      });
  }, [asked, setUp]);
  return name;
}

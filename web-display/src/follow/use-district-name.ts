import type { Snapshot } from '@hannun/shared';
import { useEffect, useState } from 'react';

/**
 * The district's name as the server last gave it, or an empty text until it has; asked anew with `asked` and for
 * each version of the set-up.
 */
export function useDistrictName(asked: boolean, setUp: number | undefined): string {
  const [name, setName] = useState('');
  useEffect(() => {
    if (!asked) return;
    fetch(`/api/v1/clinics${setUp === undefined ? '' : `?set-up=${setUp}`}`)
      .then((response) => response.json() as Promise<Snapshot>)
      .then(({ district }) => setName(district.name.ko))
      .catch(() => {
        // The rows carry the screen; the next reconnection asks for the title again.
      });
  }, [asked, setUp]);
  return name;
}

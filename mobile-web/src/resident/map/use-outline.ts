import { fetchJson } from '@hannun/shared/client';
import type { DistrictOutline } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';

/** The district's outline of the given configuration version; without it, places stand on an empty ground. */
export function useOutline(setUp: number | undefined): DistrictOutline | null {
  const [outline, setOutline] = useState<DistrictOutline | null>(null);
  useEffect(() => {
    let isLeft = false;
    const version = setUp === undefined ? '' : `?set-up=${setUp}`;
    void fetchJson<DistrictOutline>(`/api/v1/facts/outline${version}`).then(
      (fetched) => !isLeft && Array.isArray(fetched?.features) && setOutline(fetched),
    );
    return () => {
      isLeft = true;
    };
  }, [setUp]);
  return outline;
}

import type { Board, Snapshot } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';

const pollIntervalMs = 60_000;

export function useDistrictSnapshot(enabled: boolean): readonly Board[] {
  const [boards, setBoards] = useState<readonly Board[]>([]);
  useEffect(() => {
    if (!enabled) return setBoards([]);
    const fetchBoards = () =>
      fetch('/api/v1/clinics')
        .then(async (response) => {
          if (!response.ok)
            throw new Error(`The district's boards could not be loaded: status ${response.status}`);
          const { clinics }: Snapshot = await response.json();
          setBoards(clinics);
        })
        // No outdated hints: they could send people to a closed clinic.
        .catch(() => setBoards([]));
    void fetchBoards();
    const timer = setInterval(() => void fetchBoards(), pollIntervalMs);
    return () => clearInterval(timer);
  }, [enabled]);
  return boards;
}

import { fetchJson } from '@hannun/shared/client';
import type { Board, Snapshot } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';

const pollIntervalMs = 60_000;

export function useDistrictSnapshot(enabled: boolean): readonly Board[] {
  const [boards, setBoards] = useState<readonly Board[]>([]);
  useEffect(() => {
    if (!enabled) return setBoards([]);
    // Without an answer no outdated hints: they could send people to a closed clinic.
    const fetchBoards = async () => setBoards((await fetchJson<Snapshot>('/api/v1/clinics'))?.clinics ?? []);
    void fetchBoards();
    const timer = setInterval(() => void fetchBoards(), pollIntervalMs);
    return () => clearInterval(timer);
  }, [enabled]);
  return boards;
}

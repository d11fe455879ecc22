import type { Board, Snapshot } from '@hannun/shared';
import { useEffect, useState } from 'react';

const period = 60_000;

export function useDistrict(asked: boolean): readonly Board[] {
  const [boards, setBoards] = useState<readonly Board[]>([]);
  useEffect(() => {
    if (!asked) return setBoards([]);
    const look = () =>
      fetch('/api/v1/clinics')
        .then(async (response) => {
          if (!response.ok)
            throw new Error(`The district's boards could not be loaded: status ${response.status}`);
          const { clinics }: Snapshot = await response.json();
          setBoards(clinics);
        })
        // No outdated hints: they could send people to a closed clinic.
        .catch(() => setBoards([]));
    void look();
    const timer = setInterval(() => void look(), period);
    return () => clearInterval(timer);
  }, [asked]);
  return boards;
}

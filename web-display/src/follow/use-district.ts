import type { Board, Snapshot } from '@hannun/shared';
import { useEffect, useState } from 'react';

/** Between two looks at the district while it is asked for (milliseconds). */
const period = 60_000;

/** The district's boards as a snapshot each minute while they are asked for; none before, and none after. */
export function useDistrict(asked: boolean): readonly Board[] {
  const [boards, setBoards] = useState<readonly Board[]>([]);
  useEffect(() => {
    if (!asked) return setBoards([]);
    const look = () =>
      fetch('/api/v1/clinics')
        .then(async (response) => {
          if (!response.ok) throw new Error(`The district was not told: ${response.status}`);
          const { clinics }: Snapshot = await response.json();
          setBoards(clinics);
        })
        // What cannot be asked for is not told: an old hint could send people to a closed door.
        .catch(() => setBoards([]));
    void look();
    const timer = setInterval(() => void look(), period);
    return () => clearInterval(timer);
  }, [asked]);
  return boards;
}

import { useCallback, useState } from 'react';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';
import type { Position } from './distance.js';

/** Known only with the owner's consent, and never sent anywhere. */
export type Whereabouts =
  | { status: 'unasked' }
  | { status: 'asking' }
  | { status: 'known'; position: Position }
  | { status: 'refused' };

export type Journey = {
  whereabouts: Whereabouts;
  locate: () => void;
  /** Travel minutes as people state them; `null`: not stated. */
  minutes: number | null;
  setMinutes: (minutes: number | null) => void;
};

const key = 'hannun:travel-minutes';
const fixPatience = 10_000;
/** A position of this age is still good enough to find a near clinic. */
const fixAge = 5 * 60_000;

/** Asks for the position only on request. */
export function useJourney(): Journey {
  const [whereabouts, setWhereabouts] = useState<Whereabouts>({ status: 'unasked' });
  const [minutes, keepMinutes] = useState(() => Number(readSetting(key)) || null);
  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return setWhereabouts({ status: 'refused' });
    setWhereabouts({ status: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        setWhereabouts({ status: 'known', position: { latitude, longitude } }),
      () => setWhereabouts({ status: 'refused' }),
      { timeout: fixPatience, maximumAge: fixAge },
    );
  }, []);
  const setMinutes = (chosen: number | null) => {
    writeSetting(key, chosen === null ? '' : String(chosen));
    keepMinutes(chosen);
  };
  return { whereabouts, locate, minutes, setMinutes };
}

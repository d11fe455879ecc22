import { useCallback, useState } from 'react';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';
import type { Position } from './distance.js';

/** Where the phone is, as far as its owner lets this page know. It never leaves the phone. */
export type Whereabouts =
  | { status: 'unasked' }
  | { status: 'asking' }
  | { status: 'known'; position: Position }
  | { status: 'refused' };

/** How someone would come. */
export type Journey = {
  whereabouts: Whereabouts;
  /** Asks the phone where it is. */
  locate: () => void;
  /** Minutes they said the way takes; `null`: not said. */
  minutes: number | null;
  setMinutes: (minutes: number | null) => void;
};

const key = 'hannun:travel-minutes';
const fixPatience = 10_000;
/** A position this old (milliseconds) still tells which clinic is near. */
const fixAge = 5 * 60_000;

/** The journey of this phone's owner: asked for only when they choose to be asked. */
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

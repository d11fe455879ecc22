import { useCallback, useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';
import type { Position } from './distance.js';

/** Known only with the owner's consent, and never sent anywhere. */
export type GeolocationState =
  | { status: 'unasked' }
  | { status: 'asking' }
  | { status: 'known'; position: Position }
  | { status: 'refused' };

export type Travel = {
  geolocation: GeolocationState;
  locate: () => void;
  /** Travel minutes as people state them; `null`: not stated. */
  minutes: number | null;
  setMinutes: (minutes: number | null) => void;
};

const storageKey = 'hannun:travel-minutes';
const positionTimeoutMs = 10_000;
/** A position of this age is still good enough to find a near clinic. */
const maxPositionAgeMs = 5 * 60_000;

/** Asks for the position only on request. */
export function useTravel(): Travel {
  const [geolocation, setGeolocation] = useState<GeolocationState>({ status: 'unasked' });
  const [minutes, storeMinutes] = useState(() => Number(readSetting(storageKey)) || null);
  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return setGeolocation({ status: 'refused' });
    setGeolocation({ status: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        setGeolocation({ status: 'known', position: { latitude, longitude } }),
      () => setGeolocation({ status: 'refused' }),
      { timeout: positionTimeoutMs, maximumAge: maxPositionAgeMs },
    );
  }, []);
  const setMinutes = (chosen: number | null) => {
    writeSetting(storageKey, chosen === null ? '' : String(chosen));
    storeMinutes(chosen);
  };
  return { geolocation, locate, minutes, setMinutes };
}

import { useCallback, useState } from 'react';
import type { Coordinates } from '../../ui/coordinates.js';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

/** Known only with the owner's consent, and never sent anywhere. */
export type GeolocationState =
  | { status: 'unasked' }
  | { status: 'asking' }
  | { status: 'known'; location: Coordinates }
  | { status: 'denied' };

export type Travel = {
  geolocation: GeolocationState;
  locate: () => void;
  /** Travel minutes as people state them; `null`: not stated. */
  minutes: number | null;
  setMinutes: (minutes: number | null) => void;
};

const storageKey = 'hannun:travel-minutes';
const locationTimeoutMs = 10_000;
/** A location of this age is still good enough to find a near clinic. */
const maxLocationAgeMs = 5 * 60_000;

/** Asks for the location only on request. */
export function useTravel(): Travel {
  const [geolocation, setGeolocation] = useState<GeolocationState>({ status: 'unasked' });
  const [minutes, storeMinutes] = useState(() => Number(readSetting(storageKey)) || null);
  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) return setGeolocation({ status: 'denied' });
    setGeolocation({ status: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        setGeolocation({ status: 'known', location: { latitude, longitude } }),
      () => setGeolocation({ status: 'denied' }),
      { timeout: locationTimeoutMs, maximumAge: maxLocationAgeMs },
    );
  }, []);
  const setMinutes = (chosen: number | null) => {
    writeSetting(storageKey, chosen === null ? '' : String(chosen));
    storeMinutes(chosen);
  };
  return { geolocation, locate, minutes, setMinutes };
}

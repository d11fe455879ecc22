import { useCallback, useState } from 'react';
import type { Coordinates } from '../../ui/coordinates.js';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

/** Known only with the owner's consent, and never sent anywhere. */
export type GeolocationState =
  | { status: 'unasked' }
  | { status: 'asking' }
  | { status: 'known'; location: Coordinates }
  | { status: 'denied' };

const waysOfTravel = ['here', 'walk', 'transit'] as const;

/** How people say they come: already there, on foot, by bus or car, or in how many minutes. */
export type TravelChoice = (typeof waysOfTravel)[number] | number;

export type Travel = {
  geolocation: GeolocationState;
  locate: () => void;
  /** `null`: not chosen. */
  choice: TravelChoice | null;
  choose: (choice: TravelChoice) => void;
};

const storageKey = 'hannun:travel-minutes';
const locationTimeoutMs = 10_000;
/** A location of this age is still good enough to find a near clinic. */
const maxLocationAgeMs = 5 * 60_000;

/** Asks for the location only on request. */
export function useTravel(): Travel {
  const [geolocation, setGeolocation] = useState<GeolocationState>({ status: 'unasked' });
  const [choice, setChoice] = useState(readChoice);
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
  const choose = (chosen: TravelChoice) => {
    writeSetting(storageKey, String(chosen));
    setChoice(chosen);
    if (needsLocation(chosen) && geolocation.status !== 'known') locate();
  };
  return { geolocation, locate, choice, choose };
}

const needsLocation = (choice: TravelChoice): boolean => choice === 'walk' || choice === 'transit';

function readChoice(): TravelChoice | null {
  const stored = readSetting(storageKey);
  return waysOfTravel.find((way) => way === stored) ?? (Number(stored) || null);
}

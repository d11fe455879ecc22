import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../translation.js';
import { BilingualField, FieldGroup, NumberField, TextField } from '../form/fields.js';
import { useFormContext } from '../form/use-form.js';

const LocationMap = lazy(async () => ({ default: (await import('../map/LocationMap.js')).LocationMap }));

/** `isNew`: the clinic's id may still be chosen. */
export function FactsSection({ isNew = false }: { isNew?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup>
        <BilingualField path="name" label={t('setUp.name')} />
        {isNew && <TextField path="clinicId" label={t('setUp.clinicId')} hint={t('setUp.clinicIdHint')} />}
        <TextField path="telephone" type="tel" label={t('setUp.telephone')} />
      </FieldGroup>
      <LocationFields />
      <FieldGroup legend={t('setUp.forVisitors')}>
        <BilingualField path="bring" optional label={t('setUp.bring')} />
        <BilingualField path="way" optional label={t('setUp.wayThere')} />
        <TextField
          path="questionnaire"
          optional
          type="url"
          label={t('setUp.questionnaire')}
          placeholder="https://"
        />
      </FieldGroup>
    </>
  );
}

const geolocationTimeoutMs = 15_000;

/** Address and coordinates: picked on the map, typed, or the current location. */
export function LocationFields() {
  const { t } = useTranslation();
  const { set } = useFormContext();
  const [locationUnavailable, setLocationUnavailable] = useState(false);
  const useCurrentLocation = () => {
    setLocationUnavailable(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => set('position', roundCoordinates({ latitude, longitude })),
      () => setLocationUnavailable(true),
      { timeout: geolocationTimeoutMs },
    );
  };
  return (
    <>
      <FieldGroup legend={t('setUp.place')}>
        <BilingualField path="address" label={t('setUp.address')} />
        <NumberField path="position.latitude" label={t('setUp.latitude')} hint={t('setUp.placeHint')} />
        <NumberField path="position.longitude" label={t('setUp.longitude')} />
      </FieldGroup>
      {'geolocation' in navigator && window.isSecureContext && (
        <button type="button" className="rows__key" onClick={useCurrentLocation}>
          {t('setUp.here')}
        </button>
      )}
      {locationUnavailable && (
        <p className="field__problem" role="alert">
          {t('setUp.hereUnknown')}
        </p>
      )}
      <Suspense fallback={<p>{t('loading')}</p>}>
        <LocationMap choose={(position) => set('position', roundCoordinates(position))} />
      </Suspense>
    </>
  );
}

/** Six decimals are about 10 cm. */
const roundCoordinates = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  latitude: Math.round(latitude * 1e6) / 1e6,
  longitude: Math.round(longitude * 1e6) / 1e6,
});

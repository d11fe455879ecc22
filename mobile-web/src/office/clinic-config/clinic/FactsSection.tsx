import { lazy, Suspense, useState } from 'react';
import type { Coordinates } from '../../../ui/coordinates.js';
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
        <BilingualField path="name" label={t('clinicConfig.name')} />
        {isNew && (
          <TextField
            path="clinicId"
            label={t('clinicConfig.clinicId')}
            hint={t('clinicConfig.clinicIdHint')}
          />
        )}
        <TextField path="telephone" type="tel" label={t('clinicConfig.telephone')} />
      </FieldGroup>
      <LocationFields />
      <FieldGroup legend={t('clinicConfig.forVisitors')}>
        <BilingualField path="bring" optional label={t('clinicConfig.bring')} />
        <BilingualField path="way" optional label={t('clinicConfig.directions')} />
        <TextField
          path="questionnaire"
          optional
          type="url"
          label={t('clinicConfig.questionnaire')}
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
      <FieldGroup legend={t('clinicConfig.location')}>
        <BilingualField path="address" label={t('clinicConfig.address')} />
        <NumberField
          path="position.latitude"
          label={t('clinicConfig.latitude')}
          hint={t('clinicConfig.locationHint')}
        />
        <NumberField path="position.longitude" label={t('clinicConfig.longitude')} />
      </FieldGroup>
      {'geolocation' in navigator && window.isSecureContext && (
        <button type="button" className="rows__key" onClick={useCurrentLocation}>
          {t('clinicConfig.here')}
        </button>
      )}
      {locationUnavailable && (
        <p className="form-field__problem" role="alert">
          {t('clinicConfig.hereUnknown')}
        </p>
      )}
      <Suspense fallback={<p>{t('loading')}</p>}>
        <LocationMap choose={(location) => set('position', roundCoordinates(location))} />
      </Suspense>
    </>
  );
}

/** Six decimals are about 10 cm. */
const roundCoordinates = ({ latitude, longitude }: Coordinates) => ({
  latitude: Math.round(latitude * 1e6) / 1e6,
  longitude: Math.round(longitude * 1e6) / 1e6,
});

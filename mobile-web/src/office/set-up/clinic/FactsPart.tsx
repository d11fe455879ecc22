import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { BothFields, Fields, NumberField, TextField } from '../form/fields.js';
import { useFormAround } from '../form/use-form.js';

const PlaceMap = lazy(async () => ({ default: (await import('../place/PlaceMap.js')).PlaceMap }));

/** `isNew`: the clinic's id may still be chosen. */
export function FactsPart({ isNew = false }: { isNew?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Fields>
        <BothFields path="name" label={t('setUp.name')} />
        {isNew && <TextField path="clinicId" label={t('setUp.clinicId')} hint={t('setUp.clinicIdHint')} />}
        <TextField path="telephone" type="tel" label={t('setUp.telephone')} />
      </Fields>
      <Place />
      <Fields legend={t('setUp.forVisitors')}>
        <BothFields path="bring" optional label={t('setUp.bring')} />
        <BothFields path="way" optional label={t('setUp.wayThere')} />
        <TextField
          path="questionnaire"
          optional
          type="url"
          label={t('setUp.questionnaire')}
          placeholder="https://"
        />
      </Fields>
    </>
  );
}

const patience = 15_000;

/** Address and coordinates: picked on the map, typed, or the current location. */
export function Place() {
  const { t } = useTranslation();
  const { set } = useFormAround();
  const [unknown, setUnknown] = useState(false);
  const here = () => {
    setUnknown(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => set('position', rounded({ latitude, longitude })),
      () => setUnknown(true),
      { timeout: patience },
    );
  };
  return (
    <>
      <Fields legend={t('setUp.place')}>
        <BothFields path="address" label={t('setUp.address')} />
        <NumberField path="position.latitude" label={t('setUp.latitude')} hint={t('setUp.placeHint')} />
        <NumberField path="position.longitude" label={t('setUp.longitude')} />
      </Fields>
      {'geolocation' in navigator && window.isSecureContext && (
        <button type="button" className="rows__key" onClick={here}>
          {t('setUp.here')}
        </button>
      )}
      {unknown && (
        <p className="field__problem" role="alert">
          {t('setUp.hereUnknown')}
        </p>
      )}
      <Suspense fallback={<p>{t('loading')}</p>}>
        <PlaceMap choose={(position) => set('position', rounded(position))} />
      </Suspense>
    </>
  );
}

/** Six decimals are about 10 cm. */
const rounded = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  latitude: Math.round(latitude * 1e6) / 1e6,
  longitude: Math.round(longitude * 1e6) / 1e6,
});

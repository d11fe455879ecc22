import { lazy, Suspense, useState } from 'react';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { BothFields, Fields, NumberField, TextField } from '../form/fields.js';
import { useFormAround } from '../form/use-form.js';

const PlaceMap = lazy(async () => ({ default: (await import('../place/PlaceMap.js')).PlaceMap }));

/** `isNew`: the clinic's id may still be chosen. */
export function FactsPart({ isNew = false }: { isNew?: boolean }) {
  const { say } = useSpeech();
  return (
    <>
      <Fields>
        <BothFields path="name" label={say('setUp.name')} />
        {isNew && (
          <TextField path="clinicId" label={say('setUp.clinicId')} hint={say('setUp.clinicIdHint')} />
        )}
        <TextField path="telephone" type="tel" label={say('setUp.telephone')} />
      </Fields>
      <Place />
      <Fields legend={say('setUp.forVisitors')}>
        <BothFields path="bring" optional label={say('setUp.bring')} />
        <BothFields path="way" optional label={say('setUp.wayThere')} />
        <TextField
          path="questionnaire"
          optional
          type="url"
          label={say('setUp.questionnaire')}
          placeholder="https://"
        />
      </Fields>
    </>
  );
}

const patience = 15_000;

/** Address and coordinates: picked on the map, typed, or the current location. */
export function Place() {
  const { say } = useSpeech();
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
      <Fields legend={say('setUp.place')}>
        <BothFields path="address" label={say('setUp.address')} />
        <NumberField path="position.latitude" label={say('setUp.latitude')} hint={say('setUp.placeHint')} />
        <NumberField path="position.longitude" label={say('setUp.longitude')} />
      </Fields>
      {'geolocation' in navigator && window.isSecureContext && (
        <button type="button" className="rows__key" onClick={here}>
          {say('setUp.here')}
        </button>
      )}
      {unknown && (
        <p className="field__problem" role="alert">
          {say('setUp.hereUnknown')}
        </p>
      )}
      <Suspense fallback={<p>{say('loading')}</p>}>
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

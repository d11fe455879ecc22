import type { ClinicConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../../../ui/button/Button.js';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { Options } from '../../../ui/Options.js';
import { freePeriodOf, laneWeekOf, type Period } from './lane-week.js';
import { PeriodFields } from './PeriodFields.js';
import { usePeriodProblemText } from './use-period-problem-text.js';

type NewPeriodFormProps = {
  clinic: ClinicConfig;
  /** The lane that is offered first. */
  first: number;
  add: (lane: number, weekday: number, period: Period) => void;
  close: () => void;
};
type Place = { lane: number; weekday: number };

/** A further time of a lane: which lane, which weekday, from and until. */
export function NewPeriodForm({ clinic, first, add, close }: NewPeriodFormProps) {
  const { t } = useTranslation();
  const problemText = usePeriodProblemText(clinic);
  const [place, setPlace] = useState(() => firstFreePlace(clinic, first));
  const [typed, setTyped] = useState<Period | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { lane, weekday } = place;
  const free = freeOn(clinic, place);
  const period = typed ?? free;
  const choose = (next: Place) => {
    setPlace(next);
    setTyped(null);
    setProblem(null);
  };
  const type = (next: Period) => {
    setTyped(next);
    setProblem(problemText(next, new Set([weekday]), weekday));
  };
  return (
    <fieldset className="block-editor" aria-label={t('laneHours.addTime')}>
      <PlaceFields clinic={clinic} place={place} choose={choose} />
      {free ? (
        <PeriodFields key={`${lane} ${weekday}`} period={free} change={type} />
      ) : (
        <span className="block-editor__hint">{t('laneHours.noRoom')}</span>
      )}
      <span className="block-editor__keys">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button
          kind="primary"
          disabled={!period || problem !== null}
          onClick={() => period && add(lane, weekday, period)}
        >
          {t('laneHours.add')}
        </Button>
      </span>
      {problem && (
        <p className="block-editor__problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

type PlaceFieldsProps = { clinic: ClinicConfig; place: Place; choose: (place: Place) => void };

function PlaceFields({ clinic, place, choose }: PlaceFieldsProps) {
  const { t, language } = useTranslation();
  return (
    <>
      <select
        aria-label={t('laneHours.lane')}
        value={place.lane}
        onChange={({ target }) => choose({ ...place, lane: Number(target.value) })}
      >
        <Options
          entries={clinic.lanes.map(({ code, name }, index) => [index, `${code} ${name[language]}`])}
        />
      </select>
      <select
        aria-label={t('laneHours.weekday')}
        value={place.weekday}
        onChange={({ target }) => choose({ ...place, weekday: Number(target.value) })}
      >
        <Options entries={clinic.weekly.map((_, weekday) => [weekday, formatWeekday(language, weekday)])} />
      </select>
    </>
  );
}

/** Of the lane that is offered first, else of any. */
function firstFreePlace(clinic: ClinicConfig, first: number): Place {
  const lanes = [first, ...clinic.lanes.keys()];
  const places = lanes.flatMap((lane) => clinic.weekly.map((_, weekday) => ({ lane, weekday })));
  return places.find((place) => freeOn(clinic, place)) ?? { lane: first, weekday: 0 };
}

function freeOn(clinic: ClinicConfig, { lane, weekday }: Place): Period | null {
  const config = clinic.lanes[lane];
  return config ? freePeriodOf(clinic.weekly[weekday], laneWeekOf(clinic, config)[weekday] ?? []) : null;
}

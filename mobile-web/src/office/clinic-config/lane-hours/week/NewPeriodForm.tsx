import type { ClinicConfig } from '@hannun/shared/contract';
import { useId, useState } from 'react';
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

/** A further time of a lane: which lane, which weekday, from and until. */
export function NewPeriodForm({ clinic, first, add, close }: NewPeriodFormProps) {
  const { t, language } = useTranslation();
  const id = useId();
  const problemText = usePeriodProblemText(clinic);
  const [lane, setLane] = useState(first);
  const [weekday, setWeekday] = useState(() =>
    Math.max(
      0,
      clinic.weekly.findIndex((_, each) => freeOn(clinic, first, each)),
    ),
  );
  const [typed, setTyped] = useState<Period | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const free = freeOn(clinic, lane, weekday);
  const period = typed ?? free;
  const choose = (change: () => void) => {
    change();
    setTyped(null);
    setProblem(null);
  };
  const submit = () => {
    const wrong = period && problemText(period, weekday);
    setProblem(wrong);
    if (period && !wrong) add(lane, weekday, period);
  };
  return (
    <fieldset className="block-editor" aria-label={t('laneHours.addTime')}>
      <label className="visually-hidden" htmlFor={`${id}-lane`}>
        {t('laneHours.lane')}
      </label>
      <select
        id={`${id}-lane`}
        value={lane}
        onChange={({ target }) => choose(() => setLane(Number(target.value)))}
      >
        <Options
          entries={clinic.lanes.map(({ code, name }, index) => [index, `${code} ${name[language]}`])}
        />
      </select>
      <label className="visually-hidden" htmlFor={`${id}-weekday`}>
        {t('laneHours.weekday')}
      </label>
      <select
        id={`${id}-weekday`}
        value={weekday}
        onChange={({ target }) => choose(() => setWeekday(Number(target.value)))}
      >
        <Options entries={[0, 1, 2, 3, 4, 5, 6].map((each) => [each, formatWeekday(language, each)])} />
      </select>
      {free ? (
        <PeriodFields
          key={`${lane} ${weekday}`}
          period={free}
          change={(next) => {
            setTyped(next);
            setProblem(problemText(next, weekday));
          }}
          report={setProblem}
        />
      ) : (
        <span className="block-editor__hint">{t('laneHours.noRoom')}</span>
      )}
      <span className="block-editor__keys">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button kind="primary" disabled={!free || problem !== null} onClick={submit}>
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

function freeOn(clinic: ClinicConfig, lane: number, weekday: number): Period | null {
  const config = clinic.lanes[lane];
  return config ? freePeriodOf(clinic.weekly[weekday], laneWeekOf(clinic, config)[weekday] ?? []) : null;
}

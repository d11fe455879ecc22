import type { DistrictDirectory } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { dayIn } from '../parts/moments.js';
import { type Chosen, dayBefore } from './use-chosen.js';

type ChoiceProps = {
  facts: DistrictDirectory;
  chosen: Chosen;
  choose: (change: Partial<Chosen>) => void;
  onlyOne?: boolean;
  oneDay?: boolean;
};

/** Selects the clinic and the days of the history pages. */
export function Choice({ facts, chosen, choose, onlyOne = false, oneDay = false }: ChoiceProps) {
  const { t, language } = useTranslation();
  const { clinicId, from, to } = chosen;
  const today = dayIn(facts.timeZone, Date.now());
  const spans = [
    ['today', today],
    ['week', dayBefore(today, 6)],
    ['month', dayBefore(today, 29)],
  ] as const;
  return (
    <search className="choice" aria-label={t('chosen.name')}>
      <label>
        {t('chosen.clinic')}
        <select value={clinicId ?? ''} onChange={({ target }) => choose({ clinicId: target.value || null })}>
          {!onlyOne && <option value="">{t('chosen.all')}</option>}
          {facts.clinics.map((clinic) => (
            <option key={clinic.clinicId} value={clinic.clinicId}>
              {clinic.name[language]}
            </option>
          ))}
        </select>
      </label>
      {!oneDay && (
        <label>
          {t('chosen.from')}
          <input
            type="date"
            value={from}
            max={to}
            onChange={({ target }) => target.value && choose({ from: target.value })}
          />
        </label>
      )}
      <label>
        {t(oneDay ? 'minute.date' : 'chosen.to')}
        <input
          type="date"
          value={to}
          max={today}
          onChange={({ target }) =>
            target.value &&
            choose({ to: target.value, from: oneDay || target.value < from ? target.value : from })
          }
        />
      </label>
      {!oneDay &&
        spans.map(([name, first]) => (
          <button
            key={name}
            type="button"
            aria-pressed={from === first && to === today}
            onClick={() => choose({ from: first, to: today })}
          >
            {t(`chosen.${name}`)}
          </button>
        ))}
    </search>
  );
}

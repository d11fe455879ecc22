import type { DistrictDirectory } from '@hannun/shared/contract';
import { addDays, dayInZone } from '@hannun/shared/date-time';
import { useTranslation } from '../translation.js';
import { Options } from '../ui/Options.js';
import type { HistorySelection } from './use-history-selection.js';

type PeriodPickerProps = {
  directory: DistrictDirectory;
  selection: HistorySelection;
  onChange: (change: Partial<HistorySelection>) => void;
  singleClinic?: boolean | undefined;
  singleDay?: boolean | undefined;
};

/** Selects the clinic and the days of the history pages. */
export function PeriodPicker({
  directory,
  selection,
  onChange,
  singleClinic = false,
  singleDay = false,
}: PeriodPickerProps) {
  const { t, language } = useTranslation();
  const { clinicId, from, to } = selection;
  const today = dayInZone(directory.timeZone, Date.now());
  const presets = [
    ['today', today],
    ['week', addDays(today, -6)],
    ['month', addDays(today, -29)],
  ] as const;
  return (
    <search className="choice" aria-label={t('period.name')}>
      <label>
        {t('clinic')}
        <select
          value={clinicId ?? ''}
          onChange={({ target }) => onChange({ clinicId: target.value || null })}
        >
          {!singleClinic && <option value="">{t('allClinics')}</option>}
          <Options entries={directory.clinics.map((clinic) => [clinic.clinicId, clinic.name[language]])} />
        </select>
      </label>
      {!singleDay && (
        <label>
          {t('period.from')}
          <input
            type="date"
            value={from}
            max={to}
            onChange={({ target }) => target.value && onChange({ from: target.value })}
          />
        </label>
      )}
      <label>
        {t(singleDay ? 'history.day' : 'period.to')}
        <input
          type="date"
          value={to}
          max={today}
          onChange={({ target }) =>
            target.value &&
            onChange({ to: target.value, from: singleDay || target.value < from ? target.value : from })
          }
        />
      </label>
      {!singleDay &&
        presets.map(([name, first]) => (
          <button
            key={name}
            type="button"
            aria-pressed={from === first && to === today}
            onClick={() => onChange({ from: first, to: today })}
          >
            {t(`period.${name}`)}
          </button>
        ))}
    </search>
  );
}

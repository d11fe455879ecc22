import type { ClinicConfig } from '@hannun/shared/contract';
import { laneShapeOf } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../../../translation.js';
import { intakeEndOf } from './lane-week.js';
import './WeekLegend.css';

type WeekLegendProps = {
  clinic: ClinicConfig;
  /** The lane that is shown alone; `null`: all are. */
  shown: number | null;
  show: (lane: number) => void;
};

/** How each lane looks; where they do not fit beside each other, which one is shown. */
export function WeekLegend({ clinic, shown, show }: WeekLegendProps) {
  const { lanes } = clinic;
  const { t, language } = useTranslation();
  const swatch = (code: string) => <i className="week-legend__swatch" data-shape={laneShapeOf(code)} />;
  return (
    <div className="week-legend">
      {shown === null ? (
        lanes.map(({ lane, code, name }) => (
          <span key={lane}>
            {swatch(code)}
            {code} {name[language]}
          </span>
        ))
      ) : (
        <fieldset className="week-legend__choice" aria-label={t('laneHours.showLane')}>
          {lanes.map(({ lane, code, name }, index) => (
            <button key={lane} type="button" aria-pressed={index === shown} onClick={() => show(index)}>
              {swatch(code)}
              {code} {name[language]}
            </button>
          ))}
        </fieldset>
      )}
      <span>
        <i className="week-legend__swatch" data-shape="ground" />
        {t('laneHours.clinicHours')}
      </span>
      {lanes.some((lane) => clinic.weekly.some((_, weekday) => intakeEndOf(clinic, lane, weekday))) && (
        <span>
          <i className="week-legend__swatch" data-shape="intake" />
          {t('laneHours.intakeEnd')}
        </span>
      )}
    </div>
  );
}

import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';

type WeekdayChipsProps = {
  linked: ReadonlySet<number>;
  /** The weekday of the selected block itself, which stays linked. */
  fixed: number;
  isPossible: (weekday: number) => boolean;
  toggle: (weekday: number) => void;
};

/** On which weekdays the lane has the same time; they are edited together. */
export function WeekdayChips({ linked, fixed, isPossible, toggle }: WeekdayChipsProps) {
  const { t, language } = useTranslation();
  return (
    <fieldset className="weekday-chips" aria-label={t('laneHours.sameTime')}>
      <span aria-hidden="true">{t('laneHours.sameTime')}</span>
      {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
        <button
          key={weekday}
          type="button"
          className="weekday-chip"
          aria-pressed={linked.has(weekday)}
          aria-disabled={weekday === fixed || undefined}
          disabled={!isPossible(weekday)}
          onClick={() => weekday !== fixed && toggle(weekday)}
        >
          <span className="visually-hidden">{formatWeekday(language, weekday)}</span>
          <span aria-hidden="true">{formatWeekday(language, weekday, 'short')}</span>
        </button>
      ))}
    </fieldset>
  );
}

import type { DaySchedule } from '@hannun/shared/contract';
import { type Ref, useMemo } from 'react';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { DayColumn } from './DayColumn.js';
import './WeekGrid.css';
import { clockOf, placeOf, weekScaleOf } from './week-scale.js';
import type { WeekView } from './week-view.js';

type WeekGridProps = WeekView & {
  ref: Ref<HTMLDivElement>;
  /** Blocks have little room. */
  isNarrow: boolean;
};

/** Hours down, weekdays across. Arrow keys go from block to block. */
export function WeekGrid({ ref, isNarrow, ...props }: WeekGridProps) {
  const { t, language } = useTranslation();
  const { weekly } = props.clinic;
  const scale = useMemo(() => weekScaleOf({ weekly }), [weekly]);
  return (
    <div className="week" ref={ref} tabIndex={-1} data-narrow={isNarrow || undefined}>
      <div className="week__head" aria-hidden="true">
        <span />
        {weekly.map((day, weekday) => (
          <span key={formatWeekday('ko', weekday)} data-closed={!day || undefined}>
            {formatWeekday(language, weekday, 'short')}
            <small>{day ? <Hours hours={day} /> : t('laneHours.closedDay')}</small>
          </span>
        ))}
      </div>
      <div className="week__body">
        <div className="week__axis" aria-hidden="true">
          {scale.hours.map((hour) => (
            <i key={hour} style={{ top: placeOf(scale, clockOf(hour)).top }}>
              {t('laneHours.hour', { hour })}
            </i>
          ))}
        </div>
        {weekly.map((_, weekday) => (
          <DayColumn key={formatWeekday('ko', weekday)} {...props} weekday={weekday} scale={scale} />
        ))}
      </div>
    </div>
  );
}

/** Breaks after the dash where a column is narrow. */
function Hours({ hours: { from, until } }: { hours: DaySchedule }) {
  const { t } = useTranslation();
  return (
    <>
      {t('laneHours.range', { from, until: '' })}
      <wbr />
      {until}
    </>
  );
}

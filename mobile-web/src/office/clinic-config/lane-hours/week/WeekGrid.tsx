import type { ClinicConfig, DaySchedule } from '@hannun/shared/contract';
import { type Ref, useMemo } from 'react';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { DayColumn } from './DayColumn.js';
import type { Period } from './lane-week.js';
import type { Selection } from './WeekCard.js';
import './WeekGrid.css';
import { placeOf, weekScaleOf } from './week-scale.js';

export type WeekGridProps = {
  clinic: ClinicConfig;
  selected: Selection | null;
  /** The lane shown alone, the others as outlines; `null`: all side by side. */
  shownLane: number | null;
  select: (lane: number, weekday: number, period: Period, byKeyboard: boolean) => void;
  addWholeDay: (lane: number, weekday: number) => void;
};

/** Hours down, weekdays across. Arrow keys go from block to block. */
export function WeekGrid({ ref, ...props }: WeekGridProps & { ref: Ref<HTMLDivElement> }) {
  const { t, language } = useTranslation();
  const { weekly } = props.clinic;
  const scale = useMemo(() => weekScaleOf({ weekly }), [weekly]);
  return (
    <div className="week" ref={ref} tabIndex={-1}>
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
            <i key={hour} style={{ top: placeOf(scale, hourPeriod(hour)).top }}>
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

const hourPeriod = (hour: number): Period => {
  const clock = `${`${hour}`.padStart(2, '0')}:00`;
  return { from: clock, until: clock };
};

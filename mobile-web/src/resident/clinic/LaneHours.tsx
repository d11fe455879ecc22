import type { ClinicDirectoryEntry, DaySchedule, LaneBoard } from '@hannun/shared/contract';
import { Fragment } from 'react';
import { useTranslation } from '../language/translation.js';
import { laneWeekOf } from './lane-week.js';
import { shortWeekdays } from './weekday-names.js';

type LaneHoursProps = { clinicInfo: ClinicDirectoryEntry; lane: LaneBoard; day: string };

/** When a test is done, where that is not whenever its clinic is open: `신속항원: 월~금 09:00~12:00`. */
export function LaneHours({ clinicInfo, lane, day }: LaneHoursProps) {
  const { t, language, localize } = useTranslation();
  const own = laneWeekOf(clinicInfo, lane.lane, day);
  if (!own) return null;
  const between = (low: string, high: string) => t('wait.between', { low, high });
  const describe = ({ from, until, intakeUntil = until, breaks = [] }: DaySchedule) => [
    between(from, until),
    ...breaks.map((each) => `${between(each.from, each.until)} ${t(`pause.${each.reason}`)}`),
    ...(intakeUntil < until ? [t('intakeUntil', { time: intakeUntil })] : []),
  ];
  const parts = own.week.map(({ weekdays, hours }) =>
    [weekdays && shortWeekdays(weekdays, language, between), describe(hours).join(', ')]
      .filter(Boolean)
      .join(' '),
  );
  const today = own.today ? [`${t('today')} ${describe(own.today).join(', ')}`] : [];
  const lines = [...today, ...parts];
  return (
    <span className="hours__more">
      <b>{localize(lane.name)}</b>
      {lines.map((line, index) => (
        <Fragment key={line}>
          {' '}
          <span className="hours__part">{index < lines.length - 1 ? `${line} ·` : line}</span>
        </Fragment>
      ))}
    </span>
  );
}

import type { ClinicConfig } from '@hannun/shared/contract';
import { useTranslation } from '../../../translation.js';
import { formatWeekdays } from '../../../ui/date-format.js';
import { formatHours } from '../format-hours.js';
import { findPeriodProblem, type Period, parseClock } from './lane-week.js';

/**
 * Why a lane cannot run at a time on some weekdays, in a sentence that names those it holds for; `null`: it
 * can. What is wrong on the weekday `first` is said before the others.
 */
export function usePeriodProblemText(clinic: ClinicConfig) {
  const { t, language } = useTranslation();
  const textOn = (period: Period, weekday: number, named: string): string | null => {
    const day = clinic.weekly[weekday];
    const problem = findPeriodProblem(period, day);
    return (
      problem &&
      t(`laneHours.periodProblem.${problem}`, {
        ...period,
        weekday: named,
        hours: day ? formatHours(t, day) : '',
        intakeUntil: day?.intakeUntil ?? day?.until ?? '',
        breaks: day?.breaks?.map((pause) => formatHours(t, pause)).join(', ') ?? '',
      })
    );
  };
  return (period: Period, weekdays: ReadonlySet<number>, first: number): string | null => {
    if (!parseClock(period.from) || !parseClock(period.until)) return t('laneHours.periodProblem.clock');
    const reasonOn = (weekday: number) => textOn(period, weekday, '');
    const wrong = [first, ...weekdays].find((each) => weekdays.has(each) && reasonOn(each));
    if (wrong === undefined) return null;
    const alike = [...weekdays].filter((each) => reasonOn(each) === reasonOn(wrong));
    return textOn(period, wrong, formatWeekdays(language, alike.toSorted()));
  };
}

import type { ClinicConfig } from '@hannun/shared/contract';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { formatHours } from '../format-hours.js';
import { findPeriodProblem, type Period } from './lane-week.js';

/** Why a lane cannot run at a time on a weekday, in a sentence; `null`: it can. */
export function usePeriodProblemText(clinic: ClinicConfig) {
  const { t, language } = useTranslation();
  return (period: Period, weekday: number): string | null => {
    const day = clinic.weekly[weekday];
    const problem = findPeriodProblem(period, day);
    return (
      problem &&
      t(`laneHours.periodProblem.${problem}`, {
        weekday: formatWeekday(language, weekday),
        hours: day ? formatHours(t, day) : '',
        intakeUntil: day?.intakeUntil ?? day?.until ?? '',
        breaks: day?.breaks?.map((pause) => formatHours(t, pause)).join(', ') ?? '',
      })
    );
  };
}

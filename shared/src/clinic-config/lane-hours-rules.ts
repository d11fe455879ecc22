import type { ClinicConfig, DaySchedule, LaneConfig } from '../contract/clinic.js';
import { scheduleOn } from './schedule-on.js';
import { joinPath, problemAt, type ValidationProblem } from './validation-problem.js';

/** A lane's own hours lie within the clinic's of that day, and on one day at least it is open. */
export const checkLaneHours = (clinic: ClinicConfig, path: string): ValidationProblem[] =>
  clinic.lanes.flatMap((lane, index) => {
    const lanePath = joinPath(joinPath(path, 'lanes'), index);
    return [
      ...(isNeverOpen(lane) ? problemAt(joinPath(lanePath, 'weekly'), 'never-open') : []),
      ...(lane.weekly ?? []).flatMap((day, weekday) =>
        checkWithin(day, clinic.weekly[weekday], `${lanePath}.weekly.${weekday}`),
      ),
      ...Object.entries(lane.exceptions ?? {}).flatMap(([day, schedule]) =>
        checkWithin(schedule, scheduleOn(clinic, day), `${lanePath}.exceptions.${day}`),
      ),
    ];
  });

const isNeverOpen = ({ weekly, exceptions = {} }: LaneConfig): boolean =>
  weekly !== undefined && ![...weekly, ...Object.values(exceptions)].some((day) => day !== null);

/** Zero-padded clock times sort as text. */
function checkWithin(
  lane: DaySchedule | null,
  clinic: DaySchedule | null | undefined,
  path: string,
): readonly ValidationProblem[] {
  if (!lane) return [];
  if (!clinic) return problemAt(path, 'clinic-closed');
  const intakeUntil = clinic.intakeUntil ?? clinic.until;
  return [
    ...(lane.from < clinic.from ? problemAt(joinPath(path, 'from'), 'outside-clinic') : []),
    ...(lane.from >= intakeUntil ? problemAt(joinPath(path, 'from'), 'after-intake') : []),
    ...(lane.until > clinic.until ? problemAt(joinPath(path, 'until'), 'outside-clinic') : []),
    ...(lane.intakeUntil !== undefined && lane.intakeUntil > intakeUntil
      ? problemAt(joinPath(path, 'intakeUntil'), 'after-intake')
      : []),
  ];
}

import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DaySchedule, LaneConfig } from '@hannun/shared/contract';

/** The lane with its own hours cut to the clinic's of each day; without any left, the clinic's hold. */
export function fitLaneHours(clinic: ClinicConfig, lane: LaneConfig): LaneConfig {
  const { weekly, exceptions, ...rest } = lane;
  const week = weekly?.map((day, weekday) => fitDay(day, clinic.weekly[weekday]));
  const dates = Object.entries(exceptions ?? {}).map(
    ([day, hours]) => [day, fitDay(hours, scheduleOn(clinic, day))] as const,
  );
  return {
    ...rest,
    ...(week?.some((day) => day !== null) && { weekly: week }),
    ...(dates.length > 0 && { exceptions: Object.fromEntries(dates) }),
  };
}

/** Zero-padded clock times sort as text. */
function fitDay(lane: DaySchedule | null, clinic: DaySchedule | null | undefined): DaySchedule | null {
  if (!lane || !clinic) return null;
  const lastIntake = clinic.intakeUntil ?? clinic.until;
  const from = lane.from > clinic.from ? lane.from : clinic.from;
  const until = lane.until < clinic.until ? lane.until : clinic.until;
  if (from >= until || from >= lastIntake) return null;
  const { intakeUntil } = lane;
  const breaks = lane.breaks?.filter((pause) => from <= pause.from && pause.until <= until) ?? [];
  return {
    ...{ from, until },
    ...(intakeUntil &&
      from < intakeUntil &&
      intakeUntil < until &&
      intakeUntil <= lastIntake && { intakeUntil }),
    ...(breaks.length > 0 && { breaks }),
  };
}

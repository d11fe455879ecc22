import { laneScheduleOn, ownScheduleOn, scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DayHours, DaySchedule, LaneConfig, LaneHours } from '@hannun/shared/contract';
import { addDays, instantInZone } from '@hannun/shared/date-time';
import { publicHolidayDays } from '@hannun/shared/public-holidays';
import type { DayConfig, DayLane } from '@hannun/shared/queue';

/** Longer than any row of holidays. */
const maxLookAheadDays = 14;

export type DayContext = { day: string; timeZone: string; version: number };

export function resolveDayConfig(clinic: ClinicConfig, { day, timeZone, version }: DayContext): DayConfig {
  const { name, lanes, notice, levels } = clinic;
  return {
    name,
    lanes: lanes.map((lane) => dayLaneOf(clinic, lane, day, timeZone)),
    hours: openingHoursOn(clinic, day, timeZone),
    noon: new Date(instantInZone(timeZone, day, '12:00')).toISOString(),
    nextOpensAt: findNextOpening(clinicSchedule(clinic, timeZone), day, timeZone),
    ...(notice && { notice }),
    ...(levels && { levels }),
    setUp: version,
  };
}

/** A lane on which the clinic's hours hold today, and whose next opening is the clinic's, has none of its own. */
function dayLaneOf(clinic: ClinicConfig, lane: LaneConfig, day: string, timeZone: string): DayLane {
  const { weekly: _, exceptions: __, ...dayLane } = lane;
  const ownHours = laneHoursOn(clinic, lane, day, timeZone);
  const isAsClinic =
    ownScheduleOn(lane, day) === undefined &&
    ownHours.nextOpensAt === findNextOpening(clinicSchedule(clinic, timeZone), day, timeZone);
  return isAsClinic ? dayLane : { ...dayLane, ownHours };
}

function laneHoursOn(clinic: ClinicConfig, lane: LaneConfig, day: string, timeZone: string): LaneHours {
  const schedule = laneSchedule(clinic, lane, timeZone);
  return {
    hours: dayHoursOn(schedule, day, timeZone),
    nextOpensAt: findNextOpening(schedule, day, timeZone),
  };
}

const laneSchedule =
  (clinic: ClinicConfig, lane: LaneConfig, timeZone: string): Schedule =>
  (day) =>
    laneScheduleOn(clinic, lane, day, publicHolidayDays(timeZone));

/** A clinic's hours on a day as ISO-8601 instants; `null` when it is closed. */
export function openingHoursOn(clinic: ClinicConfig, day: string, timeZone: string): DayHours | null {
  return dayHoursOn(clinicSchedule(clinic, timeZone), day, timeZone);
}

function dayHoursOn(schedule: Schedule, day: string, timeZone: string): DayHours | null {
  const hours = toDayHours(schedule(day), day, timeZone);
  return hours && goesOn(schedule, day)
    ? { ...hours, goesOnUntil: findClosing(schedule, day, timeZone) }
    : hours;
}

/** 24:00 followed by 00:00 is no closing. */
const goesOn = (schedule: Schedule, day: string): boolean =>
  schedule(day)?.until === '24:00' && schedule(addDays(day, 1))?.from === '00:00';

function findClosing(schedule: Schedule, day: string, timeZone: string): string | null {
  for (let daysAhead = 1; daysAhead <= maxLookAheadDays; daysAhead += 1) {
    const last = addDays(day, daysAhead);
    if (!goesOn(schedule, last)) return toDayHours(schedule(last), last, timeZone)?.closesAt ?? null;
  }
  return null;
}

function toDayHours(schedule: DaySchedule | null, day: string, timeZone: string): DayHours | null {
  if (!schedule) return null;
  const instant = (clock: string) => new Date(instantInZone(timeZone, day, clock)).toISOString();
  return {
    opensAt: instant(schedule.from),
    closesAt: instant(schedule.until),
    intakeClosesAt: instant(schedule.intakeUntil ?? schedule.until),
    breaks: (schedule.breaks ?? []).map(({ from, until, reason }) => ({
      from: instant(from),
      until: instant(until),
      reason,
    })),
  };
}

type Schedule = (day: string) => DaySchedule | null;

const clinicSchedule =
  (clinic: ClinicConfig, timeZone: string): Schedule =>
  (day) =>
    scheduleOn(clinic, day, publicHolidayDays(timeZone));

function findNextOpening(schedule: Schedule, day: string, timeZone: string): string | null {
  for (let daysAhead = 1; daysAhead <= maxLookAheadDays; daysAhead += 1) {
    const next = addDays(day, daysAhead);
    const hours = toDayHours(schedule(next), next, timeZone);
    if (hours) return hours.opensAt;
  }
  return null;
}

import type { ClinicConfig, DayHours, DaySchedule } from '@hannun/shared/contract';
import { addDays, instantInZone, weekdayOf } from '@hannun/shared/date-time';
import type { DayConfig } from '@hannun/shared/queue';

/** Longer than any row of holidays. */
const maxLookAheadDays = 14;

export type DayContext = { day: string; timeZone: string; version: number };

export function resolveDayConfig(clinic: ClinicConfig, { day, timeZone, version }: DayContext): DayConfig {
  const { name, lanes, notice, levels } = clinic;
  return {
    name,
    lanes,
    hours: openingHoursOn(clinic, day, timeZone),
    noon: new Date(instantInZone(timeZone, day, '12:00')).toISOString(),
    nextOpensAt: findNextOpening(clinic, day, timeZone),
    ...(notice && { notice }),
    ...(levels && { levels }),
    setUp: version,
  };
}

/** A clinic's hours on a day as ISO-8601 instants; `null` when it is closed. */
export function openingHoursOn(clinic: ClinicConfig, day: string, timeZone: string): DayHours | null {
  const schedule = scheduleOf(clinic, day);
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

function scheduleOf({ exceptions, weekly }: ClinicConfig, day: string): DaySchedule | null {
  const exception = exceptions?.[day];
  return exception === undefined ? (weekly[weekdayOf(day)] ?? null) : exception;
}

function findNextOpening(clinic: ClinicConfig, day: string, timeZone: string): string | null {
  for (let daysAhead = 1; daysAhead <= maxLookAheadDays; daysAhead += 1) {
    const hours = openingHoursOn(clinic, addDays(day, daysAhead), timeZone);
    if (hours) return hours.opensAt;
  }
  return null;
}

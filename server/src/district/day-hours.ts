import type { ClinicConfig, DayConfig, DayHours, DayOpened, DaySchedule } from '@hannun/shared';
import { dayAfter, instantOf, weekdayOf } from './zone.js';

/** Longer than any row of holidays. */
const lookAhead = 14;

export function dayOpenedOf(
  clinic: ClinicConfig,
  { epoch, at, ...of }: DayOf & { epoch: number; at: string },
): DayOpened {
  const { clinicId } = clinic;
  return { type: 'day-opened', at, clinicId, day: of.day, epoch, ...daySetUpOf(clinic, of) };
}

export type DayOf = { day: string; timeZone: string; version: number };

export function daySetUpOf(clinic: ClinicConfig, { day, timeZone, version }: DayOf): DayConfig {
  const { name, lanes, notice, levels } = clinic;
  return {
    name,
    lanes,
    hours: hoursOf(clinic, day, timeZone),
    noon: new Date(instantOf(day, '12:00', timeZone)).toISOString(),
    nextOpensAt: nextOpening(clinic, day, timeZone),
    ...(notice && { notice }),
    ...(levels && { levels }),
    setUp: version,
  };
}

/** A clinic's hours on a day as ISO-8601 instants; `null` when it is closed. */
export function hoursOf(clinic: ClinicConfig, day: string, timeZone: string): DayHours | null {
  const schedule = scheduleOf(clinic, day);
  if (!schedule) return null;
  const instant = (clock: string) => new Date(instantOf(day, clock, timeZone)).toISOString();
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

function nextOpening(clinic: ClinicConfig, day: string, timeZone: string): string | null {
  for (let ahead = 1; ahead <= lookAhead; ahead += 1) {
    const hours = hoursOf(clinic, dayAfter(day, ahead), timeZone);
    if (hours) return hours.opensAt;
  }
  return null;
}

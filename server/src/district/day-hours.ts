import type { ClinicSetUp, DayHours, DayOpened, DaySchedule } from '@hannun/shared';
import { dayAfter, instantOf, weekdayOf } from './zone.js';

/** How far ahead the next opening is looked for (days): holidays in a row are shorter. */
const lookAhead = 14;

/** The event that begins a clinic's day. `at` is ISO-8601. */
export function dayOpenedOf(
  clinic: ClinicSetUp,
  { day, epoch, at, timeZone }: { day: string; epoch: number; at: string; timeZone: string },
): DayOpened {
  const { clinicId, name, lanes } = clinic;
  const hours = hoursOf(clinic, day, timeZone);
  const noon = new Date(instantOf(day, '12:00', timeZone)).toISOString();
  const nextOpensAt = nextOpening(clinic, day, timeZone);
  return { type: 'day-opened', at, clinicId, day, epoch, name, lanes, hours, noon, nextOpensAt };
}

/** A clinic's hours on a day as instants; `null` when it stays closed. */
export function hoursOf(clinic: ClinicSetUp, day: string, timeZone: string): DayHours | null {
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

function scheduleOf({ exceptions, weekly }: ClinicSetUp, day: string): DaySchedule | null {
  const exception = exceptions?.[day];
  return exception === undefined ? (weekly[weekdayOf(day)] ?? null) : exception;
}

function nextOpening(clinic: ClinicSetUp, day: string, timeZone: string): string | null {
  for (let ahead = 1; ahead <= lookAhead; ahead += 1) {
    const hours = hoursOf(clinic, dayAfter(day, ahead), timeZone);
    if (hours) return hours.opensAt;
  }
  return null;
}

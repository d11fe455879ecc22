import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import { weekdayOf } from '@hannun/shared/date-time';
import { weekdayNames } from './weekday-names.js';

/**
 * The weekdays on which a lane does not run although its clinic opens: `토요일·일요일`. `null` where `day` is not
 * closed by them but by a date.
 */
export function closedWeekdays(
  { laneHours, weekly, exceptions }: ClinicDirectoryEntry,
  lane: string,
  { day, language }: { day: string; language: string },
): string | null {
  const own = laneHours?.[lane];
  const isDated = own?.exceptions?.[day] !== undefined || exceptions?.[day] !== undefined;
  const closed = (own?.weekly ?? []).flatMap((hours, weekday) =>
    hours === null && weekly[weekday] ? [weekday] : [],
  );
  return isDated || !closed.includes(weekdayOf(day)) ? null : weekdayNames(closed, language);
}

import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import { formatWeekday, weekdayOf } from '@hannun/shared/date-time';

/** A Monday, whose week names the weekdays. */
const monday = Date.parse('2024-01-01T00:00:00Z');
const dayMs = 24 * 60 * 60 * 1000;

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
  if (isDated || !closed.includes(weekdayOf(day))) return null;
  const names = closed.map((weekday) =>
    formatWeekday(language, new Date(monday + weekday * dayMs).toISOString().slice(0, 10)),
  );
  return names.join(language === 'ko' || language === 'ja' || language === 'zh' ? '·' : ', ');
}

import { weekdayOf } from '@hannun/shared/analytics';
import type { Language } from '@hannun/shared/i18n';
import type { Translate } from '../translation.js';
import { dayInZone, formatClock, formatWeekday } from '../ui/date-format.js';

const dayMs = 24 * 60 * 60_000;

type FormatContext = { timeZone: string; now: number; language: Language; t: Translate };

/** A time within a week: `15:00` today, `내일 09:00`, `월요일 09:00`. */
export function formatUpcoming(instant: string, { timeZone, now, language, t }: FormatContext): string {
  const time = formatClock(timeZone, instant);
  const day = dayInZone(timeZone, instant);
  if (day === dayInZone(timeZone, now)) return time;
  if (day === dayInZone(timeZone, now + dayMs)) return t('clinicTable.tomorrow', { time });
  return `${formatWeekday(language, weekdayOf(day))} ${time}`;
}

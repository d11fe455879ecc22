import { weekdayOf } from '@hannun/shared/analytics';
import { dayInZone, dayLabelOf, formatClock } from '@hannun/shared/date-time';
import type { Language } from '@hannun/shared/i18n';
import type { Translate } from '../translation.js';
import { formatDay, formatWeekday } from '../ui/date-format.js';

type FormatContext = { timeZone: string; now: number; language: Language; t: Translate };

/** A later time: `15:00` today, `내일 09:00`, `월요일 09:00`, `12월 1일 화 09:00`. */
export function formatUpcoming(instant: string, { timeZone, now, language, t }: FormatContext): string {
  const time = formatClock(timeZone, instant);
  const label = dayLabelOf(timeZone, instant, now);
  if (label === 'today') return time;
  if (label === 'tomorrow') return t('clinicTable.tomorrow', { time });
  const day = dayInZone(timeZone, instant);
  const name = label === 'weekday' ? formatWeekday(language, weekdayOf(day)) : formatDay(language, day);
  return `${name} ${time}`;
}

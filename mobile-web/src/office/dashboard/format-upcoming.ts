import { upcomingParts } from '@hannun/shared/date-time';
import type { Language } from '@hannun/shared/i18n';
import type { Translate } from '../translation.js';
import { formatDay } from '../ui/date-format.js';

type FormatContext = { timeZone: string; nowMs: number; language: Language; t: Translate };

/** A later time: `15:00` today, `내일 09:00`, `월요일 09:00`, `12월 1일 화 09:00`. */
export function formatUpcoming(instant: string, { timeZone, nowMs, language, t }: FormatContext): string {
  const { label, day, time, weekday } = upcomingParts(timeZone, instant, nowMs, language);
  if (label === 'today') return time;
  if (label === 'tomorrow') return t('clinicTable.tomorrow', { time });
  return `${label === 'weekday' ? weekday : formatDay(language, day)} ${time}`;
}

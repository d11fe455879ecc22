import { weekdayOf } from '@hannun/shared/analytics';
import type { Language } from '@hannun/shared/i18n';
import type { Translate } from '../../ui/language/LanguageProvider.js';
import { clockIn, dayIn, weekdayWords } from '../parts/moments.js';

const oneDay = 24 * 60 * 60_000;

type Around = { timeZone: string; now: number; language: Language; say: Translate };

/** A time within a week: `15:00` today, `내일 09:00`, `월요일 09:00`. */
export function whenNext(moment: string, { timeZone, now, language, say: t }: Around): string {
  const time = clockIn(timeZone, moment);
  const day = dayIn(timeZone, moment);
  if (day === dayIn(timeZone, now)) return time;
  if (day === dayIn(timeZone, now + oneDay)) return t('clinicTable.tomorrow', { time });
  return `${weekdayWords(language, weekdayOf(day))} ${time}`;
}

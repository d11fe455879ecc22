import { cachedFormat, dayInZone } from '@hannun/shared/date-time';
import { formatUpcomingSpan, type ResidentLanguage } from '@hannun/shared/i18n';
import type { ClockRange } from '@hannun/shared/saying';
import type { Translate } from '../language/translation.js';
import { timeZone } from '../time/format-time.js';

/**
 * The expected time with shared parts shown once: `오후 2:42~2:52`. Beyond midnight as every other time, on the 24-hour
 * clock and with its day: `23:53~내일(수) 00:33`.
 */
export function formatTimeRange(
  range: ClockRange,
  nowMs: number,
  language: ResidentLanguage,
  t: Translate,
): string {
  const { fromMs, untilMs } = range;
  if (dayInZone(timeZone, untilMs) === dayInZone(timeZone, nowMs))
    return cachedFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(
      fromMs,
      untilMs,
    );
  const { from, until } = formatUpcomingSpan(range, { timeZone, now: nowMs, language, t });
  return t('wait.between', { low: from, high: until });
}

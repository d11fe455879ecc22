import { formatUpcomingSpan, type ResidentLanguage } from '@hannun/shared/i18n';
import type { ClockRange } from '@hannun/shared/saying';
import type { Translate } from '../language/translation.js';
import { timeZone } from '../time/format-time.js';

/** The expected time, as every other: `14:42~14:52`, `23:53~내일(수) 00:33`. */
export function formatTimeRange(
  range: ClockRange,
  nowMs: number,
  language: ResidentLanguage,
  t: Translate,
): string {
  const { from, until } = formatUpcomingSpan(range, { timeZone, now: nowMs, language, t });
  return t('wait.between', { low: from, high: until });
}

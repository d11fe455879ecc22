import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import type { DataFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { formatAgo, formatPast } from '../time/format-time.js';

/** 'Live' only while it is true; older data show their clock time and age. */
export function FreshnessStatus({ freshnessState }: { freshnessState: DataFreshness }) {
  const { freshness, ageSeconds, seenAtMs } = freshnessState;
  const { t, language } = useTranslation();
  if (freshness === 'live') return <FreshnessIndicator state="live">{t('age.live')}</FreshnessIndicator>;
  if (freshness === 'checking')
    return <FreshnessIndicator state="checking">{t('checking')}</FreshnessIndicator>;
  if (ageSeconds === null || seenAtMs === null)
    return <FreshnessIndicator state={freshness}>{t('neverSeen')}</FreshnessIndicator>;
  const nowMs = seenAtMs + ageSeconds * 1000;
  return (
    <FreshnessIndicator state={freshness}>
      {t('asOfAgo', { time: formatPast(seenAtMs, nowMs, language, t), ago: formatAgo(ageSeconds, t) })}
    </FreshnessIndicator>
  );
}

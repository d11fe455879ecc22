import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import { type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { formatPast } from '../time/format-time.js';

/** Shown only after the page has received nothing for a minute. */
export function StaleBanner({ freshnessState }: { freshnessState: DataFreshness }) {
  const { t, language } = useTranslation();
  const { seenAtMs, ageSeconds } = freshnessState;
  if (seenAtMs === null || ageSeconds === null || isCurrent(freshnessState)) return null;
  const nowMs = seenAtMs + ageSeconds * 1000;
  return (
    <AlertBanner icon="no-signal" title={t(navigator.onLine ? 'silent' : 'offline')}>
      {t('receivedAt', { time: formatPast(seenAtMs, nowMs, language, t) })}
    </AlertBanner>
  );
}

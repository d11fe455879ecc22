import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import { type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { formatClock } from '../time/format-time.js';

/** Shown only after the page has received nothing for a minute. */
export function StaleBanner({ freshnessState }: { freshnessState: DataFreshness }) {
  const { t } = useTranslation();
  if (freshnessState.seenAtMs === null || isCurrent(freshnessState)) return null;
  return (
    <AlertBanner icon="no-signal" title={t(navigator.onLine ? 'silent' : 'offline')}>
      {t('receivedAt', { time: formatClock(freshnessState.seenAtMs) })}
    </AlertBanner>
  );
}

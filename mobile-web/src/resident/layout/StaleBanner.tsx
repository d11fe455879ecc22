import type { ClockReading } from '@hannun/shared/client';
import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import type { DataFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { formatClock } from '../time/format-time.js';

/** Shown only after the page has received nothing for a minute. */
export function StaleBanner({
  freshnessState: { freshness, ageSeconds },
  now,
}: {
  freshnessState: DataFreshness;
  now: ClockReading;
}) {
  const { t } = useTranslation();
  if (ageSeconds === null || freshness === 'live' || freshness === 'checking') return null;
  return (
    <AlertBanner icon="no-signal" title={t(navigator.onLine ? 'silent' : 'offline')}>
      {t('bandAsOf', { time: formatClock(now.wall - ageSeconds * 1000) })}
    </AlertBanner>
  );
}

import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';

/** Devices report every few seconds; after this long one counts as silent. */
const silentAfterMs = 60_000;

type LastContactProps = { heardAt: string | null; formatTime: District['formatTime'] };

/** A live device reads "just now", anything older its time. */
export function LastContact({ heardAt, formatTime }: LastContactProps) {
  const { t } = useTranslation();
  if (heardAt === null) return <FreshnessIndicator state="stale">{t('neverConnected')}</FreshnessIndicator>;
  if (Date.now() - Date.parse(heardAt) < silentAfterMs)
    return <FreshnessIndicator state="live">{t('justNow')}</FreshnessIndicator>;
  return (
    <FreshnessIndicator state="stale">
      {t('noContactSince', { time: formatTime(heardAt) })}
    </FreshnessIndicator>
  );
}

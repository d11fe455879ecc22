import { freshnessLimits } from '@hannun/shared/client';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';

type LastContactProps = { heardAt: string | null; formatTime: District['formatTime'] };

/** A live device reads "just now", anything older its time. */
export function LastContact({ heardAt, formatTime }: LastContactProps) {
  const { t } = useTranslation();
  if (heardAt === null) return <FreshnessIndicator state="stale">{t('neverConnected')}</FreshnessIndicator>;
  if (Date.now() - Date.parse(heardAt) < freshnessLimits.phone.staleAfterSeconds * 1000)
    return <FreshnessIndicator state="live">{t('age.justNow')}</FreshnessIndicator>;
  return (
    <FreshnessIndicator state="stale">
      {t('noContactSince', { time: formatTime(heardAt) })}
    </FreshnessIndicator>
  );
}

import type { DataFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { formatClock } from '../time/format-time.js';
import './WaitingCount.css';

type WaitingCountProps = { waiting: number; freshnessState: DataFreshness };

/** The count, as prominent as it is reliable: thin and dated when stale, hidden when expired. */
export function WaitingCount({ waiting, freshnessState: { freshness, seenAtMs } }: WaitingCountProps) {
  const { t } = useTranslation();
  const time = seenAtMs === null ? '' : formatClock(seenAtMs);
  if (freshness === 'expired') {
    const since = seenAtMs === null ? t('neverSeen') : t('silentSince', { time });
    return (
      <p className="waiting">
        <span className="waiting__label">{since}</span>
        <span className="waiting__unknown">{t('unknownCount')}</span>
      </p>
    );
  }
  const labels = { live: 'waitingNow', checking: 'waitingChecking', stale: 'waitingAt' } as const;
  return (
    <p className="waiting" data-freshness={freshness}>
      <span className="waiting__label">{t(labels[freshness], { time })}</span>
      <span className="waiting__count">
        {waiting}
        <small>{t('unit', { count: waiting })}</small>
      </span>
    </p>
  );
}

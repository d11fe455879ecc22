import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { formatWait } from '@hannun/shared/i18n';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { useTranslation } from '../translation.js';
import './PlaybackPhone.css';

/** `ageSeconds`: time since a tablet was last heard; `null` if never. */
export type PlaybackProps = { board: Board; timeZone: string; ageSeconds: number | null };

/** The clinic as phones showed it; stale figures are left out as they were then. */
export function PlaybackPhone({ board, timeZone, ageSeconds }: PlaybackProps) {
  const { t, language } = useTranslation();
  const freshness = freshnessOf(ageSeconds, freshnessLimits.phone);
  const isOutdated = freshness === 'stale' || freshness === 'expired';
  const statusKey =
    board.status === 'paused' && board.reason
      ? (`pause.${board.reason}` as const)
      : (`status.${board.status}` as const);
  return (
    <div className="playback-phone" data-old={isOutdated}>
      <h3>{board.name[language]}</h3>
      <p>
        {t(statusKey)}
        {board.notice && ` · ${language === 'en' ? (board.notice.en ?? board.notice.ko) : board.notice.ko}`}
      </p>
      {isOutdated && board.contactAt && (
        <p className="playback-phone__old">
          {t('playback.stale', { time: formatClock(timeZone, board.contactAt) })}
        </p>
      )}
      {freshness === 'expired' && <p className="playback-phone__old">{t('playback.expired')}</p>}
      <p className="playback-phone__count">{t('playback.waiting', { count: board.waiting })}</p>
      <ul>
        {board.lanes.map((lane) => (
          <li key={lane.lane}>
            <LaneTag code={lane.code} />
            <span>{lane.name[language]}</span>
            {lane.forecast && freshness !== 'expired' ? (
              <b>{formatWait(lane.forecast, lane.tickets, t)}</b>
            ) : (
              <span>{t(`noForecast.${lane.noForecast ?? 'unknown'}`)}</span>
            )}
            {lane.level && freshness !== 'expired' && (
              <LevelMeter level={lane.level} label={t(`level.${lane.level}`)} />
            )}
            <span className="playback-phone__people">{t('people', { count: lane.waiting })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

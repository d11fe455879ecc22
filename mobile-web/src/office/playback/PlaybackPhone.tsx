import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { describeLane, sayClinic } from '@hannun/shared/saying';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { useTranslation } from '../translation.js';
import './PlaybackPhone.css';

/** `nowMs`: the moment shown; `ageSeconds`: time since a tablet was last heard; `null` if never. */
export type PlaybackProps = { board: Board; timeZone: string; nowMs: number; ageSeconds: number | null };

/** The clinic as phones showed it; stale figures are left out as they were then. */
export function PlaybackPhone({ board, timeZone, nowMs, ageSeconds }: PlaybackProps) {
  const { t, language } = useTranslation();
  const freshness = freshnessOf(ageSeconds, freshnessLimits.phone);
  const isOutdated = freshness === 'stale' || freshness === 'expired';
  const said = sayClinic(board, { nowMs, timeZone, freshness });
  const { lanes = [], notToday = [] } = said ?? {};
  return (
    <div className="playback-phone" data-old={isOutdated}>
      <h3>{board.name[language]}</h3>
      {board.notice && <p>{language === 'en' ? (board.notice.en ?? board.notice.ko) : board.notice.ko}</p>}
      {isOutdated && board.contactAt && (
        <p className="playback-phone__old">
          {t('playback.stale', { time: formatClock(timeZone, board.contactAt) })}
        </p>
      )}
      {freshness === 'expired' && <p className="playback-phone__old">{t('playback.expired')}</p>}
      <ul>
        {(lanes.length > 0 ? lanes : notToday).map(({ lane, saying }) => {
          const { wait, status, details } = describeLane(saying, { t, language, timeZone, nowMs });
          return (
            <li key={lane.lane}>
              <LaneTag code={lane.code} />
              <span>{lane.name[language]}</span>
              {wait && <b>{wait.figure + wait.unit}</b>}
              {saying.state === 'taking' && saying.level && (
                <LevelMeter level={saying.level} label={t(`level.${saying.level}`)} />
              )}
              <span className="playback-phone__people">{[status, ...details].join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

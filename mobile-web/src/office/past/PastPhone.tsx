import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import { formatWait } from '@hannun/shared/i18n';
import { LaneTag } from '../../ui/lane-tag/LaneTag.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { LevelMeter } from '../../ui/level-meter/LevelMeter.js';
import { clockIn } from '../parts/moments.js';
import type { Shown } from './shown.js';
import './PastPhone.css';

/** The clinic as phones showed it; stale figures are left out as they were then. */
export function PastPhone({ board, timeZone, age }: Shown) {
  const { t, language } = useTranslation();
  const fresh = freshnessOf(age, freshnessLimits.phone);
  const old = fresh === 'stale' || fresh === 'expired';
  const state =
    board.status === 'paused' && board.reason ? `pause.${board.reason}` : `status.${board.status}`;
  return (
    <div className="past-phone" data-old={old}>
      <h3>{board.name[language]}</h3>
      <p>
        {t(state)}
        {board.notice && ` · ${language === 'en' ? (board.notice.en ?? board.notice.ko) : board.notice.ko}`}
      </p>
      {old && board.contactAt && (
        <p className="past-phone__old">{t('minute.stale', { time: clockIn(timeZone, board.contactAt) })}</p>
      )}
      {fresh === 'expired' && <p className="past-phone__old">{t('minute.expired')}</p>}
      <p className="past-phone__count">{t('minute.waiting', { count: board.waiting })}</p>
      <ul>
        {board.lanes.map((lane) => (
          <li key={lane.lane}>
            <LaneTag code={lane.code} />
            <span>{lane.name[language]}</span>
            {lane.forecast && fresh !== 'expired' ? (
              <b>{formatWait(lane.forecast, lane.tickets, t)}</b>
            ) : (
              <span>{t(`noForecast.${lane.noForecast ?? 'unknown'}`)}</span>
            )}
            {lane.level && fresh !== 'expired' && (
              <LevelMeter level={lane.level} label={t(`level.${lane.level}`)} />
            )}
            <span className="past-phone__people">{t('people', { count: lane.waiting })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import { formatWait } from '@hannun/shared/i18n';
import { LaneTag } from '../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { LevelMeter } from '../../components/level-meter/LevelMeter.js';
import { clockIn } from '../parts/moments.js';
import type { Shown } from './shown.js';
import './PastPhone.css';

/** The clinic as phones showed it; stale figures are left out as they were then. */
export function PastPhone({ board, timeZone, age }: Shown) {
  const { say, language } = useSpeech();
  const fresh = freshnessOf(age, freshnessLimits.phone);
  const old = fresh === 'stale' || fresh === 'expired';
  const state =
    board.status === 'paused' && board.reason ? `pause.${board.reason}` : `status.${board.status}`;
  return (
    <div className="past-phone" data-old={old}>
      <h3>{board.name[language]}</h3>
      <p>
        {say(state)}
        {board.notice && ` · ${language === 'en' ? (board.notice.en ?? board.notice.ko) : board.notice.ko}`}
      </p>
      {old && board.contactAt && (
        <p className="past-phone__old">{say('minute.stale', { time: clockIn(timeZone, board.contactAt) })}</p>
      )}
      {fresh === 'expired' && <p className="past-phone__old">{say('minute.expired')}</p>}
      <p className="past-phone__count">{say('minute.waiting', { count: board.waiting })}</p>
      <ul>
        {board.lanes.map((lane) => (
          <li key={lane.lane}>
            <LaneTag code={lane.code} />
            <span>{lane.name[language]}</span>
            {lane.forecast && fresh !== 'expired' ? (
              <b>{formatWait(lane.forecast, lane.tickets, say)}</b>
            ) : (
              <span>{say(`noForecast.${lane.noForecast ?? 'unknown'}`)}</span>
            )}
            {lane.level && fresh !== 'expired' && (
              <LevelMeter level={lane.level} word={say(`level.${lane.level}`)} />
            )}
            <span className="past-phone__people">{say('people', { count: lane.waiting })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

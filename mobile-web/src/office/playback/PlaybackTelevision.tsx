import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import { formatClock } from '@hannun/shared/date-time';
import { formatWait } from '@hannun/shared/i18n';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../translation.js';
import type { PlaybackProps } from './PlaybackPhone.js';
import './PlaybackTelevision.css';

/** The clinic as the lobby TV showed it; stale figures are left out as they were then. */
export function PlaybackTelevision({ board, timeZone, ageSeconds }: PlaybackProps) {
  const { t, language } = useTranslation();
  const freshness = freshnessOf(ageSeconds, freshnessLimits.display);
  const isOutdated = freshness === 'stale' || freshness === 'expired';
  return (
    <div className="playback-television" data-old={isOutdated}>
      {isOutdated && <p className="playback-television__banner">{t('playback.stopped')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('screen.lane')}</th>
            <th scope="col">{t('screen.nowServing')}</th>
            <th scope="col">{t('screen.goTo')}</th>
            <th scope="col">{t('screen.expected')}</th>
          </tr>
        </thead>
        <tbody>
          {board.lanes.map(({ lane, code, name, nowServing: [last], forecast, tickets }) => (
            <tr key={lane}>
              <th scope="row">
                <LaneTag code={code} /> {name[language]}
              </th>
              <td className="playback-television__number">
                {freshness === 'expired' || !last ? '—' : last.ticket}
                {isOutdated && freshness !== 'expired' && last && (
                  <small>{t('asOf', { time: formatClock(timeZone, last.calledAt) })}</small>
                )}
              </td>
              <td>{last && freshness !== 'expired' ? t('booth', { booth: last.booth }) : '—'}</td>
              <td>{forecast && !isOutdated ? formatWait(forecast, tickets, t) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isOutdated && (
        <p className="playback-television__last-calls">
          {board.lanes
            .flatMap(({ nowServing }) => nowServing)
            .toSorted((a, b) => b.calledAt.localeCompare(a.calledAt))
            .slice(0, 3)
            .map(({ ticket, calledAt }) => `${ticket} ${formatClock(timeZone, calledAt)}`)
            .join(' · ')}
        </p>
      )}
    </div>
  );
}

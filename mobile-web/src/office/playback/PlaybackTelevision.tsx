import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import { formatClock } from '@hannun/shared/date-time';
import type { DisplayedWait } from '@hannun/shared/forecast';
import { formatDisplayedWait } from '@hannun/shared/i18n';
import { sayClinic } from '@hannun/shared/saying';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../translation.js';
import type { PlaybackProps } from './PlaybackPhone.js';
import './PlaybackTelevision.css';

/** The clinic as the lobby TV showed it; stale figures are left out as they were then. */
export function PlaybackTelevision({ board, timeZone, nowMs, ageSeconds }: PlaybackProps) {
  const { t, language } = useTranslation();
  const freshness = freshnessOf(ageSeconds, freshnessLimits.display);
  const said = sayClinic(board, { nowMs, timeZone, freshness });
  const isOutdated = freshness === 'stale' || freshness === 'expired';
  const waitText = (wait: DisplayedWait): string => {
    const { figure, unit } = formatDisplayedWait(wait, t);
    return figure + unit;
  };
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
          {(said?.lanes ?? []).map(
            ({
              lane: {
                lane,
                code,
                name,
                nowServing: [last],
              },
              saying,
            }) => (
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
                <td>{saying.state === 'taking' ? waitText(saying.wait) : '—'}</td>
              </tr>
            ),
          )}
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

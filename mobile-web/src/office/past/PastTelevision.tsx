import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import { formatWait } from '@hannun/shared/i18n';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { clockIn } from '../parts/moments.js';
import type { Shown } from './shown.js';
import './PastTelevision.css';

/** The clinic as the lobby TV showed it; stale figures are left out as they were then. */
export function PastTelevision({ board, timeZone, age }: Shown) {
  const { t, language } = useTranslation();
  const fresh = freshnessOf(age, freshnessLimits.display);
  const old = fresh === 'stale' || fresh === 'expired';
  return (
    <div className="past-tv" data-old={old}>
      {old && <p className="past-tv__band">{t('minute.stopped')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('minute.test')}</th>
            <th scope="col">{t('minute.called')}</th>
            <th scope="col">{t('minute.room')}</th>
            <th scope="col">{t('minute.wait')}</th>
          </tr>
        </thead>
        <tbody>
          {board.lanes.map(({ lane, name, nowServing: [last], forecast, tickets }) => (
            <tr key={lane}>
              <th scope="row">{name[language]}</th>
              <td className="past-tv__number">
                {fresh === 'expired' || !last ? '—' : last.ticket}
                {old && fresh !== 'expired' && last && (
                  <small>{t('asOf', { time: clockIn(timeZone, last.calledAt) })}</small>
                )}
              </td>
              <td>{last && fresh !== 'expired' ? t('booth', { booth: last.booth }) : '—'}</td>
              <td>{forecast && !old ? formatWait(forecast, tickets, t) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!old && (
        <p className="past-tv__last">
          {board.lanes
            .flatMap(({ nowServing }) => nowServing)
            .toSorted((a, b) => b.calledAt.localeCompare(a.calledAt))
            .slice(0, 3)
            .map(({ ticket, calledAt }) => `${ticket} ${clockIn(timeZone, calledAt)}`)
            .join(' · ')}
        </p>
      )}
    </div>
  );
}

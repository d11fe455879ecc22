import type { Dashboard } from '@hannun/shared';
import { weekdayOf } from '@hannun/shared/analytics';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { clockIn, dayIn, weekdayWords } from '../parts/moments.js';
import { DayChart, type Stopped } from './DayChart.js';
import '../parts/table.css';
import './DayLine.css';

type DayLineProps = { wall: Dashboard; stopped: Stopped | null };

/** People waiting in the district today and on a usual day, as a chart or a table. */
export function DayLine({ wall, stopped }: DayLineProps) {
  const { t, language } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const { usual, timeZone, asOf } = wall;
  const today = stopped ? wall.today.filter(({ at }) => at <= stopped.at) : wall.today;
  const weekday = weekdayWords(language, weekdayOf(dayIn(timeZone, asOf)));
  if (today.length === 0 && usual.length === 0) {
    return (
      <Card title={t('line.title')}>
        <p className="day-line__empty">{t('line.empty')}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t('line.title')}
      aside={
        <span className="day-line__legend">
          <span data-line="today">{t('line.today')}</span>
          {usual.length > 0 && <span data-line="usual">{t('line.usual', { weekday })}</span>}
          <button
            type="button"
            className="as-table"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'asChart' : 'asTable')}
          </button>
        </span>
      }
    >
      {asTable ? (
        <DayTable today={today} usual={usual} timeZone={timeZone} usualName={t('line.usual', { weekday })} />
      ) : (
        <DayChart today={today} usual={usual} timeZone={timeZone} stopped={stopped} />
      )}
    </Card>
  );
}

type DayTableProps = Pick<Dashboard, 'today' | 'usual' | 'timeZone'> & { usualName: string };

function DayTable({ today, usual, timeZone, usualName }: DayTableProps) {
  const { t } = useTranslation();
  const nearest = (at: string) =>
    usual.find((each) => Math.abs(Date.parse(each.at) - Date.parse(at)) <= 15 * 60_000)?.waiting;
  return (
    <div className="table-place day-line__table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('line.time')}</th>
            <th scope="col">{t('line.today')}</th>
            <th scope="col">{usualName}</th>
          </tr>
        </thead>
        <tbody>
          {today.map(({ at, waiting }) => (
            <tr key={at}>
              <th scope="row">{clockIn(timeZone, at)}</th>
              <td>{waiting}</td>
              <td>{nearest(at) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { weekdayOf } from '@hannun/shared/analytics';
import type { Dashboard } from '@hannun/shared/contract';
import { dayInZone, formatClock } from '@hannun/shared/date-time';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { formatWeekday } from '../ui/date-format.js';
import { type TrendEnd, WaitingTrendChart } from './WaitingTrendChart.js';
import '../ui/table.css';
import './WaitingTrendCard.css';

type WaitingTrendCardProps = { dashboard: Dashboard; end: TrendEnd | null };

/** People waiting in the district today and on a usual day, as a chart or a table. */
export function WaitingTrendCard({ dashboard, end }: WaitingTrendCardProps) {
  const { t, language } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const { usual, timeZone, asOf } = dashboard;
  const today = end ? dashboard.today.filter(({ at }) => at <= end.at) : dashboard.today;
  const weekday = formatWeekday(language, weekdayOf(dayInZone(timeZone, asOf)));
  if (today.length === 0 && usual.length === 0) {
    return (
      <Card title={t('waitingTrend.title')}>
        <p className="day-line__empty">{t('noRecordsYet')}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t('waitingTrend.title')}
      aside={
        <span className="day-line__legend">
          <span data-line="today">{t('waitingTrend.today')}</span>
          {usual.length > 0 && <span data-line="usual">{t('waitingTrend.usual', { weekday })}</span>}
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
        <WaitingTrendTable
          today={today}
          usual={usual}
          timeZone={timeZone}
          usualName={t('waitingTrend.usual', { weekday })}
        />
      ) : (
        <WaitingTrendChart today={today} usual={usual} timeZone={timeZone} end={end} />
      )}
    </Card>
  );
}

type WaitingTrendTableProps = Pick<Dashboard, 'today' | 'usual' | 'timeZone'> & { usualName: string };

function WaitingTrendTable({ today, usual, timeZone, usualName }: WaitingTrendTableProps) {
  const { t } = useTranslation();
  const nearest = (at: string) =>
    usual.find((each) => Math.abs(Date.parse(each.at) - Date.parse(at)) <= 15 * 60_000)?.waiting;
  return (
    <div className="table-place day-line__table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('waitingTrend.time')}</th>
            <th scope="col">{t('waitingTrend.today')}</th>
            <th scope="col">{usualName}</th>
          </tr>
        </thead>
        <tbody>
          {today.map(({ at, waiting }) => (
            <tr key={at}>
              <th scope="row">{formatClock(timeZone, at)}</th>
              <td>{waiting}</td>
              <td>{nearest(at) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

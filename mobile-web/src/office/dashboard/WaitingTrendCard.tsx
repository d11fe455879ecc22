import type { Dashboard } from '@hannun/shared/contract';
import { dayInZone, formatClock, weekdayOf } from '@hannun/shared/date-time';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { ChartCard } from '../ui/ChartCard.js';
import { formatWeekday } from '../ui/date-format.js';
import { type TrendEnd, WaitingTrendChart } from './WaitingTrendChart.js';
import './WaitingTrendCard.css';

type WaitingTrendCardProps = { dashboard: Dashboard; end: TrendEnd | null };

/** People waiting in the district today and on a usual day, as a chart or a table. */
export function WaitingTrendCard({ dashboard, end }: WaitingTrendCardProps) {
  const { t, language } = useTranslation();
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
  const usualName = t('waitingTrend.usual', { weekday });
  const nearestUsual = (at: string) =>
    usual.find((each) => Math.abs(Date.parse(each.at) - Date.parse(at)) <= 15 * 60_000)?.waiting;
  return (
    <ChartCard
      title={t('waitingTrend.title')}
      legend={
        <>
          <span data-series="today">{t('waitingTrend.today')}</span>
          {usual.length > 0 && <span data-series="usual">{usualName}</span>}
        </>
      }
      columns={[t('history.time'), t('waitingTrend.today'), usualName]}
      rows={today.map(({ at, waiting }) => (
        <tr key={at}>
          <th scope="row">{formatClock(timeZone, at)}</th>
          <td>{waiting}</td>
          <td>{nearestUsual(at) ?? '—'}</td>
        </tr>
      ))}
    >
      <WaitingTrendChart today={today} usual={usual} timeZone={timeZone} end={end} />
    </ChartCard>
  );
}

import { groupBy, weekdayHeatmap } from '@hannun/shared/analytics';
import type { DayHistory } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { formatWeekday } from '../ui/date-format.js';
import { Heatmap } from '../ui/Heatmap.js';

/** Average people waiting by weekday and hour, averaged over clinics. */
export function WeekHeatmap({ days }: { days: readonly DayHistory[] }) {
  const { t, language } = useTranslation();
  const byWeekday = groupBy(weekdayHeatmap(days), ({ weekday }) => weekday);
  const rows = [...byWeekday]
    .sort(([a], [b]) => a - b)
    .map(([weekday, cells]) => ({ key: weekday, name: formatWeekday(language, weekday, 'short'), cells }));
  return (
    <Card title={t('history.heat')} aside={<small>{t('history.heatHow')}</small>}>
      <div className="week-heat">
        <Heatmap rowHeading={t('history.weekday')} rows={rows} />
      </div>
    </Card>
  );
}

import { weekdayHeatmap as heatCells } from '@hannun/shared/analytics';
import type { DayHistory } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { formatWeekday } from '../ui/date-format.js';
import { HeatmapHeader } from '../ui/HeatmapHeader.js';
import { HeatmapLegend } from '../ui/HeatmapLegend.js';
import { heatmapStep } from '../ui/heatmap-scale.js';

/** Average people waiting by weekday and hour, averaged over clinics. */
export function WeekHeatmap({ days }: { days: readonly DayHistory[] }) {
  const { t, language } = useTranslation();
  const cells = heatCells(days);
  const hours = [...new Set(cells.map(({ hour }) => hour))].sort((a, b) => a - b);
  const weekdays = [...new Set(cells.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const maxWaiting = Math.max(0, ...cells.map(({ waiting }) => waiting));
  return (
    <Card title={t('history.heat')} aside={<small>{t('history.heatHow')}</small>}>
      <div className="week-heat">
        <table className="heat-table">
          <HeatmapHeader rows={t('history.weekday')} hours={hours} />
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{formatWeekday(language, weekday, 'short')}</th>
                {hours.map((hour) => {
                  const cell = cells.find((each) => each.weekday === weekday && each.hour === hour);
                  return cell ? (
                    <td key={hour} data-heat={heatmapStep(cell.waiting, maxWaiting)}>
                      {Math.round(cell.waiting)}
                    </td>
                  ) : (
                    <td key={hour} />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <HeatmapLegend />
      </div>
    </Card>
  );
}

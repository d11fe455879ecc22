import type { DayHistory } from '@hannun/shared';
import { weekdayHeatmap as heatCells } from '@hannun/shared/analytics';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { HeatHead } from '../parts/HeatHead.js';
import { HeatLegend } from '../parts/HeatLegend.js';
import { heatOf } from '../parts/heat.js';
import { weekdayWords } from '../parts/moments.js';

/** Average people waiting by weekday and hour, averaged over clinics. */
export function WeekHeat({ days }: { days: readonly DayHistory[] }) {
  const { t, language } = useTranslation();
  const cells = heatCells(days);
  const hours = [...new Set(cells.map(({ hour }) => hour))].sort((a, b) => a - b);
  const weekdays = [...new Set(cells.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const most = Math.max(0, ...cells.map(({ waiting }) => waiting));
  return (
    <Card title={t('past.heat')} aside={<small>{t('past.heatHow')}</small>}>
      <div className="week-heat">
        <table className="heat-table">
          <HeatHead rows={t('past.weekday')} hours={hours} />
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayWords(language, weekday, 'short')}</th>
                {hours.map((hour) => {
                  const cell = cells.find((each) => each.weekday === weekday && each.hour === hour);
                  return cell ? (
                    <td key={hour} data-heat={heatOf(cell.waiting, most)}>
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
        <HeatLegend />
      </div>
    </Card>
  );
}

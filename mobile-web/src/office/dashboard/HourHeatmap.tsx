import type { DashboardClinic } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { HeatmapHeader } from '../ui/HeatmapHeader.js';
import { HeatmapLegend } from '../ui/HeatmapLegend.js';
import { heatmapStep } from '../ui/heatmap-scale.js';
import './HourHeatmap.css';

/** The latest hours are kept where not all fit. */
const maxHours = 7;

/** People waiting by clinic and hour of today. */
export function HourHeatmap({ clinics }: { clinics: readonly DashboardClinic[] }) {
  const { t, language } = useTranslation();
  const open = clinics.filter(({ hours }) => hours.length > 0);
  const hours = [...new Set(open.flatMap((clinic) => clinic.hours.map(({ hour }) => hour)))]
    .sort((a, b) => a - b)
    .slice(-maxHours);
  const maxWaiting = Math.max(0, ...open.flatMap((clinic) => clinic.hours.map(({ waiting }) => waiting)));
  return (
    <Card title={t('heatmap.title')}>
      <div className="heat-grid">
        {open.length === 0 ? (
          <p>{t('noRecordsYet')}</p>
        ) : (
          <table className="heat-table">
            <HeatmapHeader rows={t('clinicTable.clinic')} hours={hours} />
            <tbody>
              {open.map(({ board, hours: cells }) => (
                <tr key={board.clinicId}>
                  <th scope="row" title={board.name[language]}>
                    {board.name[language]}
                  </th>
                  {hours.map((hour) => (
                    <HeatmapCell
                      key={hour}
                      cell={cells.find((each) => each.hour === hour)}
                      most={maxWaiting}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <HeatmapLegend shut={t('heatmap.shut')} />
      </div>
    </Card>
  );
}

function HeatmapCell({
  cell,
  most: maxWaiting,
}: {
  cell: DashboardClinic['hours'][number] | undefined;
  most: number;
}) {
  const { t } = useTranslation();
  if (!cell) return <td />;
  if (cell.shut) {
    return (
      <td data-shut="true">
        <span className="visually-hidden">{t(`heatmap.${cell.shut}`)}</span>
      </td>
    );
  }
  return <td data-heat={heatmapStep(cell.waiting, maxWaiting)}>{Math.round(cell.waiting)}</td>;
}

import type { DashboardClinic } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { Heatmap } from '../ui/Heatmap.js';
import './HourHeatmap.css';

/** People waiting by clinic and hour of today. */
export function HourHeatmap({ clinics }: { clinics: readonly DashboardClinic[] }) {
  const { t, language } = useTranslation();
  return (
    <Card title={t('heatmap.title')}>
      <div className="heat-grid">
        <Heatmap
          rowHeading={t('clinicTable.clinic')}
          maxHours={7}
          noFigureLegend={t('heatmap.noFigure')}
          rows={clinics
            .filter(({ hours }) => hours.length > 0)
            .map(({ board, hours }) => ({
              key: board.clinicId,
              name: board.name[language],
              cells: hours.map(({ shut, ...cell }) => ({
                ...cell,
                noFigureReason: shut && t(`heatmap.${shut}`),
              })),
            }))}
        />
      </div>
    </Card>
  );
}

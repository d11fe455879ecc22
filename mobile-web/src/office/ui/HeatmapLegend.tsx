import { useTranslation } from '../translation.js';
import { heatmapSteps } from './heatmap-scale.js';
import './heatmap.css';

export function HeatmapLegend({ shut }: { shut?: string }) {
  const { t } = useTranslation();
  return (
    <p className="heat-legend">
      {t('heatmap.calm')}
      {heatmapSteps.map((step) => (
        <i key={step} style={{ background: `var(--heat-${step})` }} />
      ))}
      {t('heatmap.busy')}
      {shut && <span>{shut}</span>}
    </p>
  );
}

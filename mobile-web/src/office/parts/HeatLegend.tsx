import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { heatSteps } from './heat.js';
import './Heat.css';

export function HeatLegend({ shut }: { shut?: string }) {
  const { t } = useTranslation();
  return (
    <p className="heat-legend">
      {t('heat.calm')}
      {heatSteps.map((step) => (
        <i key={step} style={{ background: `var(--heat-${step})` }} />
      ))}
      {t('heat.busy')}
      {shut && <span>{shut}</span>}
    </p>
  );
}

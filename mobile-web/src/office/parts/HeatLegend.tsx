import { useSpeech } from '../../components/language/LanguageProvider.js';
import { heatSteps } from './heat.js';
import './Heat.css';

export function HeatLegend({ shut }: { shut?: string }) {
  const { say } = useSpeech();
  return (
    <p className="heat-legend">
      {say('heat.calm')}
      {heatSteps.map((step) => (
        <i key={step} style={{ background: `var(--heat-${step})` }} />
      ))}
      {say('heat.busy')}
      {shut && <span>{shut}</span>}
    </p>
  );
}

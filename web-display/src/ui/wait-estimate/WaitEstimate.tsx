import type { LaneBoard } from '@hannun/shared/contract';
import { formatLaneWait } from '@hannun/shared/i18n';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import './WaitEstimate.css';

type EstimateLane = Pick<LaneBoard, 'forecast' | 'noForecast' | 'atLeast' | 'tickets'>;

export function WaitEstimate({ lane }: { lane: EstimateLane }) {
  const wait = formatLaneWait(lane, t.ko);
  if (!wait) return <p className="wait-none">{t.ko(`noWait.${lane.noForecast ?? 'unknown'}`)}</p>;
  return (
    <p className="wait-range">
      {wait.unit ? wait.figure : <FitText>{wait.figure}</FitText>}
      {wait.unit && <small>{wait.unit}</small>}
    </p>
  );
}

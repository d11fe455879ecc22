import type { LaneBoard } from '@hannun/shared';
import { formatLaneWait } from '@hannun/shared/i18n';
import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';
import './Estimate.css';

type Told = Pick<LaneBoard, 'forecast' | 'noForecast' | 'atLeast' | 'tickets'>;

export function Estimate({ lane }: { lane: Told }) {
  const wait = formatLaneWait(lane, say.ko);
  if (!wait) return <p className="wait-none">{say.ko(`noForecast.${lane.noForecast ?? 'unknown'}`)}</p>;
  return (
    <p className="wait-range">
      {wait.unit ? wait.figure : <Fit>{wait.figure}</Fit>}
      {wait.unit && <small>{wait.unit}</small>}
    </p>
  );
}

import type { LaneBoard } from '@hannun/shared';
import { shownWait } from '@hannun/shared/forecast';
import { waitWords } from '@hannun/shared/i18n';
import { say } from '../../words/say.js';
import './Estimate.css';

type Told = Pick<LaneBoard, 'forecast' | 'noForecast' | 'tickets'>;

/** A lane's forecast in words, its unit small; without one, why there is none. */
export function Estimate({ lane: { forecast, noForecast = 'unknown', tickets } }: { lane: Told }) {
  if (!forecast) return <p className="wait-none">{say.ko(`noForecast.${noForecast}`)}</p>;
  const shown = shownWait(forecast, tickets);
  if (shown.kind !== 'between') return <p className="wait-range">{waitWords(forecast, tickets, say.ko)}</p>;
  return (
    <p className="wait-range">
      {shown.low}~{shown.high}
      <small>분</small>
    </p>
  );
}

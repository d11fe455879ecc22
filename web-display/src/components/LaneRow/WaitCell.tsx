import type { LaneBoard, Range } from '@hannun/shared';
import { say } from '../../words/say.js';
import { waitWords } from '../../words/wait-range.js';
import { Fit } from '../Fit/Fit.js';
import { type LaneMode, uncalled } from './lane-mode.js';

type WaitCellProps = { lane: LaneBoard; mode: LaneMode; forecasts: boolean };

/** How many wait and how long it may take; old figures are taken away, not shown grey. */
export function WaitCell({ lane, mode, forecasts }: WaitCellProps) {
  if (mode.state === 'stale') return <Unknown />;
  return (
    <td className={`lane-wait${forecasts ? '' : ' is-count-only'}`}>
      {!uncalled(lane, mode) && <Count waiting={lane.waiting} />}
      {forecasts && <Estimate forecast={lane.forecast} />}
    </td>
  );
}

const Unknown = () => (
  <td className="lane-wait">
    <p className="wait-count">{say.ko('waitingUnknown')}</p>
    <p className="wait-range">{say.ko('checking')}</p>
  </td>
);

const Count = ({ waiting }: { waiting: number }) => (
  <p className="wait-count">
    <Fit>
      {say.ko('waiting')} <b data-figure="waiting">{waiting}</b>명
    </Fit>
  </p>
);

/** A forecast in words, its unit small; without one, that it is being worked out. */
function Estimate({ forecast }: { forecast: Range | null }) {
  if (!forecast) return <p className="wait-none">{say.ko('noEstimate')}</p>;
  const words = waitWords(forecast);
  if (words.kind === 'long') return <p className="wait-range">{say.ko('long')}</p>;
  if (words.kind === 'within') return <p className="wait-range">{say.ko('within', words)}</p>;
  return (
    <p className="wait-range">
      {words.low}~{words.high}
      <small>분</small>
    </p>
  );
}

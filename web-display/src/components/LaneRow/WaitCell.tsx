import type { LaneBoard, Range } from '@hannun/shared';
import { say } from '../../words/say.js';
import { waitWords } from '../../words/wait-range.js';

type WaitCellProps = { lane: LaneBoard; stale: boolean; forecasts: boolean };

/** How many wait and how long it may take; old figures are taken away, not shown grey. */
export function WaitCell({ lane, stale, forecasts }: WaitCellProps) {
  if (stale) {
    return (
      <td className="lane-wait">
        <p className="wait-count">{say.ko('waitingUnknown')}</p>
        <p className="wait-range">{say.ko('checking')}</p>
      </td>
    );
  }
  return (
    <td className={`lane-wait${forecasts ? '' : ' is-count-only'}`}>
      <p className="wait-count">
        {say.ko('waiting')} <b data-figure="waiting">{lane.waiting}</b>명
      </p>
      {forecasts && <Estimate forecast={lane.forecast} />}
    </td>
  );
}

/** A forecast in words, its unit small; without one, that it is being worked out. */
export function Estimate({ forecast }: { forecast: Range | null }) {
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

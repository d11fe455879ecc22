import type { LaneBoard } from '@hannun/shared';
import { say } from '../../words/say.js';
import { Estimate } from '../Estimate/Estimate.js';
import { Fit } from '../Fit/Fit.js';
import { type LaneMode, uncalled } from './lane-mode.js';

type WaitCellProps = { lane: LaneBoard; mode: LaneMode; forecasts: boolean };

/** Outdated figures are removed, not greyed out. */
export function WaitCell({ lane, mode, forecasts }: WaitCellProps) {
  if (mode.state === 'stale') return <Unknown />;
  return (
    <td className={`lane-wait${forecasts ? '' : ' is-count-only'}`}>
      {!uncalled(lane, mode) && <Count waiting={lane.waiting} />}
      {forecasts && <Estimate lane={lane} />}
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

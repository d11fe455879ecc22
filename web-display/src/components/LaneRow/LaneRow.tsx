import type { LaneBoard } from '@hannun/shared';
import { Fit } from '../Fit/Fit.js';
import { LaneTag } from '../LaneTag/LaneTag.js';
import { BoothCell } from './BoothCell.js';
import { InTurnCell } from './InTurnCell.js';
import { type LaneMode, shownCall, uncalled } from './lane-mode.js';
import { NumberCell } from './NumberCell.js';
import { PausedCell } from './PausedCell.js';
import { WaitCell } from './WaitCell.js';
import './LaneRow.css';
import './lane-row-states.css';
import './lane-rows-sizes.css';
import './lane-row-portrait.css';

type LaneRowProps = { lane: LaneBoard; place: number; mode: LaneMode; forecasts: boolean };

/** `showsForecasts`: some lane has one, so all rows share the columns. */
export const LaneRow = ({ lane, place, mode, forecasts }: LaneRowProps) => (
  <tr className={`lane-row is-${mode.state}`} data-lane={lane.lane}>
    <th className="lane-name" scope="row">
      <LaneTag code={lane.code} place={place} />
      <Fit>{lane.name.ko}</Fit>
    </th>
    {mode.state === 'paused' ? (
      <PausedCell {...mode} />
    ) : (
      <>
        <NumberCell lane={lane} call={shownCall(lane, mode)} stale={mode.state === 'stale'} />
        {uncalled(lane, mode) ? <InTurnCell wide={!forecasts} /> : <BoothCell call={shownCall(lane, mode)} />}
      </>
    )}
    {!(uncalled(lane, mode) && !forecasts) && <WaitCell lane={lane} mode={mode} forecasts={forecasts} />}
  </tr>
);

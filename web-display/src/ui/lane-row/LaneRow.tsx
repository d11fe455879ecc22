import type { LaneBoard } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { FitText } from '../fit-text/FitText.js';
import { BoothCell } from './BoothCell.js';
import { InTurnCell } from './InTurnCell.js';
import { type LaneRowMode, shownCall, showsWaitingOnly } from './lane-row-mode.js';
import { NumberCell } from './NumberCell.js';
import { PausedCell } from './PausedCell.js';
import { WaitCell } from './WaitCell.js';
import './LaneRow.css';
import './lane-row-states.css';
import './lane-rows-sizes.css';
import './lane-row-portrait.css';

type LaneRowProps = { lane: LaneBoard; mode: LaneRowMode; showsForecasts: boolean };

/** `showsForecasts`: some lane has one, so all rows share the columns. */
export const LaneRow = ({ lane, mode, showsForecasts }: LaneRowProps) => (
  <tr className={`lane-row is-${mode.state}`} data-lane={lane.lane}>
    <th className="lane-name" scope="row">
      <LaneTag code={lane.code} />
      <FitText>{lane.name.ko}</FitText>
    </th>
    {mode.state === 'paused' ? (
      <PausedCell {...mode} />
    ) : (
      <>
        <NumberCell lane={lane} call={shownCall(lane, mode)} stale={mode.state === 'stale'} />
        {showsWaitingOnly(lane, mode) ? (
          <InTurnCell wide={!showsForecasts} />
        ) : (
          <BoothCell call={shownCall(lane, mode)} />
        )}
      </>
    )}
    {!(showsWaitingOnly(lane, mode) && !showsForecasts) && (
      <WaitCell lane={lane} mode={mode} showsForecasts={showsForecasts} />
    )}
  </tr>
);

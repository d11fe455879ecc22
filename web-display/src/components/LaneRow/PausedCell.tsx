import type { PauseReason } from '@hannun/shared';
import { pauseWords } from '../../words/pause.js';
import { Fit } from '../Fit/Fit.js';
import { Icon } from '../Icon/Icon.js';
import './PausedCell.css';

type PausedCellProps = { reason: PauseReason; resumesAt: string | null };

export const PausedCell = ({ reason, resumesAt }: PausedCellProps) => (
  <td className="lane-paused" colSpan={2}>
    <Icon name="pause" />
    <p>
      <b>
        <Fit>{pauseWords('ko', reason, resumesAt)}</Fit>
      </b>
      <span lang="en">
        <Fit>{pauseWords('en', reason, resumesAt)}</Fit>
      </span>
    </p>
  </td>
);

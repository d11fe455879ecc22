import type { PauseReason } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { formatPause } from '../../messages/format-pause.js';
import { FitText } from '../fit-text/FitText.js';
import './PausedCell.css';

type PausedCellProps = { reason: PauseReason; resumesAt: string | null };

export const PausedCell = ({ reason, resumesAt }: PausedCellProps) => (
  <td className="lane-paused" colSpan={2}>
    <Icon name="pause" size={1} />
    <p>
      <b>
        <FitText>{formatPause('ko', reason, resumesAt)}</FitText>
      </b>
      <span lang="en">
        <FitText>{formatPause('en', reason, resumesAt)}</FitText>
      </span>
    </p>
  </td>
);

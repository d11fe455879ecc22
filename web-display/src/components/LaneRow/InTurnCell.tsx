import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';
import './InTurnCell.css';

/** `wide`: no wait column beside it. */
export const InTurnCell = ({ wide }: { wide: boolean }) => (
  <td className={`lane-in-turn${wide ? ' is-wide' : ''}`} colSpan={wide ? 2 : 1}>
    <Fit>{say.ko('inTurn')}</Fit>
    <span lang="en">
      <Fit>{say.en('inTurn')}</Fit>
    </span>
  </td>
);

import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import './InTurnCell.css';

/** `wide`: no wait column beside it. */
export const InTurnCell = ({ wide }: { wide: boolean }) => (
  <td className={`lane-in-turn${wide ? ' is-wide' : ''}`} colSpan={wide ? 2 : 1}>
    <FitText>{t.ko('inTurn')}</FitText>
    <span lang="en">
      <FitText>{t.en('inTurn')}</FitText>
    </span>
  </td>
);

import { type BilingualSentence, joinParts } from '@hannun/shared/lobby-screen';
import { FitText } from '../fit-text/FitText.js';
import './InTurnCell.css';

/** `isWide`: no wait column beside it. */
export const InTurnCell = ({ text, isWide }: { text: BilingualSentence; isWide: boolean }) => (
  <td className={`lane-in-turn${isWide ? ' is-wide' : ''}`} colSpan={isWide ? 2 : 1}>
    <FitText>{joinParts(text.ko)}</FitText>
    <span lang="en">
      <FitText>{joinParts(text.en)}</FitText>
    </span>
  </td>
);

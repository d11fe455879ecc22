import { Icon } from '@hannun/shared/ui/icon';
import { type BilingualSentence, joinParts } from '../../messages/lane-sentences.js';
import { FitText } from '../fit-text/FitText.js';
import './StripCell.css';

/** Below number and place: that a lane takes nobody in, and up to whom it serves. */
export const StripCell = ({ text }: { text: BilingualSentence }) => (
  <td className="lane-strip" colSpan={3}>
    <Icon name="intake-closed" size={1} />
    <b>
      <FitText>{joinParts(text.ko)}</FitText>
    </b>
    <span lang="en">
      <FitText>{joinParts(text.en)}</FitText>
    </span>
  </td>
);

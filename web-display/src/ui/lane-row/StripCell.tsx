import { joinParts, type Strip } from '@hannun/shared/lobby-screen';
import { Icon } from '@hannun/shared/ui/icon';
import { FitText } from '../fit-text/FitText.js';
import './StripCell.css';

/** Below number and place: that a lane takes nobody in, and up to whom it serves. */
export const StripCell = ({ icon, text }: Pick<Strip, 'icon' | 'text'>) => (
  <td className="lane-strip" colSpan={3}>
    <Icon name={icon} size={1} />
    <b>
      <FitText>{joinParts(text.ko)}</FitText>
    </b>
    <span lang="en">
      <FitText minScale={0.6}>{joinParts(text.en)}</FitText>
    </span>
  </td>
);

import { type BilingualSentence, joinParts } from '@hannun/shared/lobby-screen';
import { Icon } from '@hannun/shared/ui/icon';
import { FitText } from '../fit-text/FitText.js';
import './MessageCell.css';

type MessageCellProps = { text: BilingualSentence; mark: 'pause' | 'bar' | null; isCompact: boolean };

/** In place of number and booth. `isCompact`: one line, where rows are low. */
export function MessageCell({ text, mark, isCompact }: MessageCellProps) {
  const [first, ...others] = isCompact ? [joinParts(text.ko)] : text.ko;
  return (
    <td className="lane-message" colSpan={2}>
      {mark === 'pause' && <Icon name="pause" size={1} />}
      {mark === 'bar' && <span className="number-bar" />}
      <p>
        <b>
          <FitText>{first}</FitText>
        </b>
        {others.map((part) => (
          <span key={part} className="lane-message-next">
            <FitText>{part}</FitText>
          </span>
        ))}
        <span lang="en">
          <FitText>{joinParts(text.en)}</FitText>
        </span>
      </p>
    </td>
  );
}

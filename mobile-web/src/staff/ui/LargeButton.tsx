import { Icon, type IconName } from '@hannun/shared/ui/icon';
import type { ReactNode } from 'react';
import { ignoreKeyRepeat } from './ignore-key-repeat.js';
import { bounceThrottleMs, repeatThrottleMs, useThrottledPress } from './use-throttled-press.js';
import './LargeButton.css';

type LargeButtonProps = {
  icon: IconName;
  name: string;
  /** What will happen, or why nothing can. */
  description: string;
  /** What happens before that, to somebody else. */
  note?: string | undefined;
  /** The ticket it acts on. */
  ticket?: string | undefined;
  /** How many share that ticket, and whether it goes first. */
  marks?: ReactNode;
  kind?: 'plain' | 'main';
  /** It asks before it acts. */
  isHeld?: boolean;
  disabled?: boolean;
  /** Two fast taps count as two people, not as a bounce. */
  allowRapidTaps?: boolean;
  /** In the syntax of `aria-keyshortcuts`. */
  shortcut: string;
  press: () => void;
};

/** Large enough for gloves; says what it will do before it is pressed. */
export function LargeButton({
  icon,
  name,
  description,
  ticket,
  marks,
  note,
  kind = 'plain',
  isHeld = false,
  disabled = false,
  ...rest
}: LargeButtonProps) {
  const onClick = useThrottledPress(rest.press, rest.allowRapidTaps ? bounceThrottleMs : repeatThrottleMs);
  return (
    <button
      type="button"
      className="large-button"
      data-kind={kind}
      data-held={isHeld}
      disabled={disabled}
      aria-keyshortcuts={rest.shortcut}
      onKeyDown={ignoreKeyRepeat}
      onClick={onClick}
    >
      <span className="large-button__icon">
        <Icon name={icon} size={1} />
      </span>
      {kind === 'main' && <span className="large-button__ticket">{ticket}</span>}
      <span className="large-button__name">{name}</span>
      {marks && <span className="large-button__marks">{marks}</span>}
      {note && (
        <span className="large-button__note">
          <Icon name="check" size={0.8} /> {note}
        </span>
      )}
      <span className="large-button__description">{description}</span>
    </button>
  );
}

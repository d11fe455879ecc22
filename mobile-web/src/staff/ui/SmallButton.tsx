import { DeskIcon, type DeskIconName } from './DeskIcon.js';
import { ignoreKeyRepeat } from './ignore-key-repeat.js';
import { repeatThrottleMs, useThrottledPress } from './use-throttled-press.js';
import './SmallButton.css';

export type SmallButtonProps = {
  name: string;
  icon?: DeskIconName;
  description?: string | undefined;
  value?: string | undefined;
  kind?: 'plain' | 'main' | 'danger';
  /** Leave out for buttons that are no choice. */
  pressed?: boolean;
  /** Whether what it opens is open; leave out for all others. */
  expanded?: boolean;
  disabled?: boolean;
  /** Presses closer than this count once. */
  throttleMs?: number;
  shortcut?: string;
  press: () => void;
};

/** At least 60 px high. */
export function SmallButton({
  name,
  icon,
  description,
  value,
  kind = 'plain',
  pressed,
  ...rest
}: SmallButtonProps) {
  const onClick = useThrottledPress(rest.press, rest.throttleMs ?? repeatThrottleMs);
  return (
    <button
      type="button"
      className="small-button"
      data-kind={kind}
      aria-pressed={pressed}
      aria-expanded={rest.expanded}
      aria-keyshortcuts={rest.shortcut}
      disabled={rest.disabled}
      onKeyDown={ignoreKeyRepeat}
      onClick={onClick}
    >
      {icon && <DeskIcon name={icon} />}
      <span className="small-button__text">
        <span className="small-button__name">{name}</span>
        {description && <span className="small-button__description">{description}</span>}
      </span>
      {value && <span className="small-button__value">{value}</span>}
    </button>
  );
}

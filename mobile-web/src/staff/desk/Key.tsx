import { Icon, type IconName } from '../../ui/icon/Icon.js';
import { ignoreRepeats } from './ignore-repeats.js';
import { bounce, repress, useKey } from './use-key.js';
import './Key.css';

type KeyProps = {
  icon: IconName;
  name: string;
  /** What will happen, or why nothing can. */
  tells: string;
  /** The ticket it acts on. */
  ticket?: string | undefined;
  kind?: 'plain' | 'main';
  sunken?: boolean;
  /** Two fast taps count as two people, not as a bounce. */
  counts?: boolean;
  /** In the syntax of `aria-keyshortcuts`. */
  shortcut: string;
  press: () => void;
};

/** Large enough for gloves; says what it will do before it is pressed (DESIGN.md §7). */
export function Key({ icon, name, tells, ticket, kind = 'plain', sunken = false, ...rest }: KeyProps) {
  const fire = useKey(rest.press, rest.counts ? bounce : repress);
  return (
    <button
      type="button"
      className="key"
      data-kind={kind}
      disabled={sunken}
      aria-keyshortcuts={rest.shortcut}
      onKeyDown={ignoreRepeats}
      onClick={fire}
    >
      <span className="key__icon">
        <Icon name={icon} size={1} />
      </span>
      {kind === 'main' && <span className="key__ticket">{ticket}</span>}
      <span className="key__name">{name}</span>
      <span className="key__tells">{tells}</span>
    </button>
  );
}

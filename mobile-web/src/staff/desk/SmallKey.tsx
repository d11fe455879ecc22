import { Icon, type IconName } from '../../ui/icon/Icon.js';
import { ignoreRepeats } from './ignore-repeats.js';
import { repress, useKey } from './use-key.js';
import './SmallKey.css';

export type SmallKeyProps = {
  name: string;
  icon?: IconName;
  tells?: string | undefined;
  figure?: string | undefined;
  kind?: 'plain' | 'main' | 'danger';
  /** Leave out for buttons that are no choice. */
  chosen?: boolean;
  disabled?: boolean;
  /** Presses closer than this count once. */
  guard?: number;
  shortcut?: string;
  press: () => void;
};

/** At least 60 px high. */
export function SmallKey({ name, icon, tells, figure, kind = 'plain', chosen, ...rest }: SmallKeyProps) {
  const fire = useKey(rest.press, rest.guard ?? repress);
  return (
    <button
      type="button"
      className="small-key"
      data-kind={kind}
      aria-pressed={chosen}
      aria-keyshortcuts={rest.shortcut}
      disabled={rest.disabled}
      onKeyDown={ignoreRepeats}
      onClick={fire}
    >
      {icon && <Icon name={icon} />}
      <span className="small-key__words">
        <span className="small-key__name">{name}</span>
        {tells && <span className="small-key__tells">{tells}</span>}
      </span>
      {figure && <span className="small-key__figure">{figure}</span>}
    </button>
  );
}

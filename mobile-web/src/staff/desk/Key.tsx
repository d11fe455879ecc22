import { Icon, type IconName } from '../../components/icon/Icon.js';
import { useKey } from './use-key.js';
import './Key.css';

type KeyProps = {
  icon: IconName;
  name: string;
  /** What will happen, or why nothing can. */
  tells: string;
  /** The ticket it acts on, in giant figures. */
  ticket?: string | undefined;
  kind?: 'plain' | 'main';
  sunken?: boolean;
  press: () => void;
};

/** A key a gloved hand finds: says what it will do before it is pressed (DESIGN.md §7). */
export function Key({ icon, name, tells, ticket, kind = 'plain', sunken = false, press }: KeyProps) {
  const fire = useKey(press);
  return (
    <button type="button" className="key" data-kind={kind} disabled={sunken} onClick={fire}>
      <span className="key__icon">
        <Icon name={icon} size={1} />
      </span>
      {kind === 'main' && <span className="key__ticket">{ticket}</span>}
      <span className="key__name">{name}</span>
      <span className="key__tells">{tells}</span>
    </button>
  );
}

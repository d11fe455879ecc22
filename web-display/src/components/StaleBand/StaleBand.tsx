import { say } from '../../words/say.js';
import { Icon } from '../Icon/Icon.js';
import './StaleBand.css';

/** Hands over to the staff's voice while the figures are old. */
export const StaleBand = () => (
  <div className="stale-band" role="alert">
    <Icon name="offline" />
    <p>
      <b>{say.ko('band')}</b>
      <span lang="en">{say.en('band')}</span>
    </p>
  </div>
);

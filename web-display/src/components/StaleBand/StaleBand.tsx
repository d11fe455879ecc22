import { say } from '../../words/say.js';
import { Icon } from '../Icon/Icon.js';
import { Sentences } from '../Sentences/Sentences.js';
import './StaleBand.css';

export const StaleBand = () => (
  <div className="stale-band" role="alert">
    <Icon name="offline" />
    <p>
      <b>
        <Sentences text={say.ko('band')} />
      </b>
      <small lang="en">{say.en('band')}</small>
    </p>
  </div>
);

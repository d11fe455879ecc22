import { t } from '../../messages/translate.js';
import { Icon } from '../icon/Icon.js';
import { Sentences } from '../sentences/Sentences.js';
import './StaleBanner.css';

export const StaleBanner = () => (
  <div className="stale-band" role="alert">
    <Icon name="offline" />
    <p>
      <b>
        <Sentences text={t.ko('band')} />
      </b>
      <small lang="en">{t.en('band')}</small>
    </p>
  </div>
);

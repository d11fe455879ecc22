import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import { t } from '../../messages/translate.js';
import { Sentences } from '../sentences/Sentences.js';
import './StaleBanner.css';

export const StaleBanner = () => (
  <AlertBanner icon="no-signal" title={<Sentences text={t.ko('staleTitle')} />}>
    <small lang="en">{t.en('staleTitle')}</small>
  </AlertBanner>
);

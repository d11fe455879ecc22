import { Link } from 'wouter';
import { Icon } from '../../ui/icon/Icon.js';
import { useTranslation } from '../language/translation.js';
import { AppBar } from './AppBar.js';

export function BackBar() {
  const { t } = useTranslation();
  const backLink = (
    <Link href="/" className="app-bar__back" aria-label={t('backToList')}>
      <Icon name="back" />
    </Link>
  );
  return <AppBar start={backLink} title={t('clinicPage')} />;
}

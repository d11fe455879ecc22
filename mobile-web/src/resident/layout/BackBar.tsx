import { Icon } from '@hannun/shared/ui/icon';
import { Link } from 'wouter';
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

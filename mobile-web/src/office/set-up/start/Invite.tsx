import { Link, useLocation } from 'wouter';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import './Invite.css';

/** Shown on every page while the district has no clinics; leads to the onboarding. */
export function Invite() {
  const { t } = useTranslation();
  const [here] = useLocation();
  if (here === '/office/start') return null;
  return (
    <p className="invite">
      {t('start.invite')} <Link href="/office/start">{t('start.begin')}</Link>
    </p>
  );
}

import { Link, useLocation } from 'wouter';
import { useTranslation } from '../../translation.js';
import './OnboardingBanner.css';

/** Shown on every page while the district has no clinics; leads to the onboarding. */
export function OnboardingBanner() {
  const { t } = useTranslation();
  const [location] = useLocation();
  if (location === '/office/start') return null;
  return (
    <p className="invite">
      {t('clinicList.none')} <Link href="/office/start">{t('onboarding.begin')}</Link>
    </p>
  );
}

import type { ClinicConfig } from '@hannun/shared/contract';
import { useTranslation } from '../../translation.js';

/** Says which buttons to press, and waits for the first call. */
export function CallStep({ clinic: { name } }: { clinic: ClinicConfig }) {
  const { t, language } = useTranslation();
  return (
    <>
      <p>{t('onboarding.callHow', { name: name[language] })}</p>
      <p role="status">{t('onboarding.waitingCall')}</p>
    </>
  );
}

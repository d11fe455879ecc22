import type { ClinicConfig } from '@hannun/shared/contract';
import { ButtonLink } from '../../../ui/button/Button.js';
import { useTranslation } from '../../translation.js';

/** Links to the lobby screen, and waits until it reports. */
export function ScreenStep({ clinic: { clinicId } }: { clinic: ClinicConfig }) {
  const { t } = useTranslation();
  const path = `/display/${clinicId}`;
  return (
    <>
      <p>{t('onboarding.screenHow')}</p>
      <p>
        <code className="start__address">{`${location.origin}${path}`}</code>
      </p>
      <ButtonLink kind="primary" href={path} target="_blank" rel="noreferrer">
        {t('onboarding.openScreen')}
      </ButtonLink>
      <p role="status">{t('onboarding.waitingScreen')}</p>
    </>
  );
}

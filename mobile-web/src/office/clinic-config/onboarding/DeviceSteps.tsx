import type { ClinicConfig } from '@hannun/shared/contract';
import { Button, ButtonLink } from '../../../ui/button/Button.js';
import { PairingCode, usePairingCode } from '../../devices/PairTabletForm.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { ErrorMessage } from '../../ui/ErrorMessage.js';

type StepProps = { clinic: ClinicConfig };

/** Creates a pairing code for the first tablet, and waits until it is used. */
export function TabletStep({ clinic: { clinicId, name } }: StepProps) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const { issued, createCode, busy, error } = usePairingCode();
  const address = `${location.origin}/staff`;
  return (
    <>
      <p>{t('onboarding.tabletHow')}</p>
      {!issued && canEdit && (
        <Button kind="primary" disabled={busy} onClick={() => void createCode(clinicId)}>
          {t('onboarding.makeCode')}
        </Button>
      )}
      <ErrorMessage error={error} />
      {issued && (
        <>
          <p>
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </p>
          <PairingCode {...issued} clinic={name[language]} />
          <p role="status">{t('onboarding.waitingTablet')}</p>
        </>
      )}
    </>
  );
}

/** Links to the lobby screen, and waits until it reports. */
export function ScreenStep({ clinic: { clinicId } }: StepProps) {
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

/** Says which buttons to press, and waits for the first call. */
export function CallStep({ clinic: { name } }: StepProps) {
  const { t, language } = useTranslation();
  return (
    <>
      <p>{t('onboarding.callHow', { name: name[language], checkIn: t('checkIn'), call: t('call') })}</p>
      <p role="status">{t('onboarding.waitingCall')}</p>
    </>
  );
}

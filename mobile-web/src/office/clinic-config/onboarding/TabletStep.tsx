import type { ClinicConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button.js';
import { useMutation } from '../../api/use-mutation.js';
import { PairingCode } from '../../devices/PairTabletForm.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { ErrorMessage } from '../../ui/ErrorMessage.js';

type IssuedCode = { code: string; expiresAt: string };

/** Creates a pairing code for the first tablet, and waits until it is used. */
export function TabletStep({ clinic: { clinicId, name } }: { clinic: ClinicConfig }) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const createCode = async () => {
    const body = { role: 'staff', clinicId };
    const answer = await send<IssuedCode>('/admin/pairing-codes', { method: 'POST', body });
    if (answer.ok) setIssued(answer.body);
  };
  const address = `${location.origin}/staff`;
  return (
    <>
      <p>{t('onboarding.tabletHow')}</p>
      {!issued && canEdit && (
        <Button kind="primary" disabled={busy} onClick={() => void createCode()}>
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

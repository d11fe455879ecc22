import type { ClinicConfig } from '@hannun/shared';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button.js';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useDeed } from '../../api/use-deed.js';
import { MadeCode } from '../../devices/PairTablet.js';
import { Trouble } from '../../parts/Trouble.js';
import { useOffice } from '../../session/office-context.js';

type Code = { code: string; expiresAt: string };

/** Creates a pairing code for the first tablet, and waits until it is used. */
export function TabletStep({ clinic: { clinicId, name } }: { clinic: ClinicConfig }) {
  const { t, language } = useTranslation();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const [made, setMade] = useState<Code | null>(null);
  const make = async () => {
    const body = { role: 'staff', clinicId };
    const answer = await send<Code>('/admin/pairing-codes', { method: 'POST', body });
    if (answer.ok) setMade(answer.body);
  };
  const address = `${location.origin}/staff`;
  return (
    <>
      <p>{t('start.tabletHow')}</p>
      {!made && mayChange && (
        <Button kind="primary" disabled={busy} onClick={() => void make()}>
          {t('start.makeCode')}
        </Button>
      )}
      <Trouble error={error} />
      {made && (
        <>
          <p>
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </p>
          <MadeCode {...made} clinic={name[language]} />
          <p role="status">{t('start.waitingTablet')}</p>
        </>
      )}
    </>
  );
}

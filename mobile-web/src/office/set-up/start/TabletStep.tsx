import type { ClinicSetUp, Rejection } from '@hannun/shared';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { Button } from '../../../components/button/Button.js';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { ask } from '../../api/ask.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { useOffice } from '../../session/office-context.js';

/** Side of the code to scan (pixels): an arm's length from a camera. */
const side = 148;

/** Makes a code that pairs the first tablet, and waits for it. */
export function TabletStep({ clinic: { clinicId } }: { clinic: ClinicSetUp }) {
  const { say } = useSpeech();
  const refuse = useRefusal();
  const { mayChange } = useOffice();
  const [code, setCode] = useState<string | null>(null);
  const [error, setError] = useState<Rejection | null>(null);
  const make = async () => {
    const body = { role: 'staff', clinicId };
    const answer = await ask<{ code: string }>('/admin/pairing-codes', { method: 'POST', body });
    if (answer.ok) setCode(answer.body.code);
    else setError(answer.error);
  };
  const address = `${location.origin}/staff`;
  return (
    <>
      <p>{say('start.tabletHow')}</p>
      {code === null && mayChange && (
        <Button kind="primary" onClick={() => void make()}>
          {say('start.makeCode')}
        </Button>
      )}
      {error && <p role="alert">{refuse(error)}</p>}
      {code !== null && (
        <div className="start__code">
          <QRCodeSVG
            value={`${address}#code=${code}`}
            size={side}
            marginSize={3}
            title={say('start.tabletQr')}
          />
          <dl>
            <dt>{say('start.address')}</dt>
            <dd>
              <a href={address} target="_blank" rel="noreferrer">
                {address}
              </a>
            </dd>
            <dt>{say('start.code')}</dt>
            <dd className="start__letters">{code}</dd>
          </dl>
          <p role="status">{say('start.waitingTablet')}</p>
        </div>
      )}
    </>
  );
}

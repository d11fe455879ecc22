import type { OfficeDevice } from '@hannun/shared';
import { QRCodeSVG } from 'qrcode.react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useNow } from '../../components/clocks/use-now.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { Card } from '../parts/Card.js';
import { Trouble } from '../parts/Trouble.js';
import { ClinicChoice } from './ClinicChoice.js';

type Code = { code: string; expiresAt: string };
type PairTabletProps = { district: District; devices: readonly OfficeDevice[] };

/** Creates a pairing code for a tablet, and says when it has been used. */
export function PairTablet({ district, devices }: PairTabletProps) {
  const { say } = useSpeech();
  const [clinicId, setClinicId] = useState('');
  const [made, setMade] = useState<(Code & { clinicId: string }) | null>(null);
  const before = useRef<ReadonlySet<string>>(new Set());
  const { send, busy, error } = useDeed();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    before.current = new Set(devices.map(({ id }) => id));
    const answer = await send<Code>('/admin/pairing-codes', {
      method: 'POST',
      body: { role: 'staff', clinicId },
    });
    if (answer.ok) setMade({ ...answer.body, clinicId });
  };
  const paired =
    made && devices.find((device) => device.clinicId === made.clinicId && !before.current.has(device.id));
  return (
    <Card title={say('pairTablet')}>
      <form className="inset" onSubmit={(event) => void make(event)}>
        <p>{say('pairTabletHow')}</p>
        <div className="fields">
          <ClinicChoice district={district} chosen={clinicId} choose={setClinicId} />
          <Button kind="primary" type="submit" disabled={busy || clinicId === ''}>
            {say('makeCode')}
          </Button>
        </div>
        <Trouble error={error} />
        {paired ? (
          <p role="status">
            {say('tabletPaired', { label: paired.label, clinic: district.nameOf(paired.clinicId) })}
          </p>
        ) : (
          made && <MadeCode {...made} clinic={district.nameOf(made.clinicId)} />
        )}
      </form>
    </Card>
  );
}

/** A pairing code as text and QR code, with the time it remains valid. */
export function MadeCode({ code, expiresAt, clinic }: Code & { clinic: string }) {
  const { say } = useSpeech();
  const { wall } = useNow();
  const minutes = Math.ceil((Date.parse(expiresAt) - wall) / 60_000);
  if (minutes <= 0) return <p role="status">{say('codeOver')}</p>;
  return (
    <div className="code-made">
      <QRCodeSVG value={`${location.origin}/staff#code=${code}`} size={132} title={say('codeQr')} />
      <div role="status">
        {say('codeFor', { clinic })}
        <strong translate="no">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
        {say('codeLife', { minutes })}
      </div>
    </div>
  );
}

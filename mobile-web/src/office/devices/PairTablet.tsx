import type { OfficeDevice } from '@hannun/shared';
import { QRCodeSVG } from 'qrcode.react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useNow } from '../../ui/clocks/use-now.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { Card } from '../parts/Card.js';
import { Trouble } from '../parts/Trouble.js';
import { ClinicChoice } from './ClinicChoice.js';

type Code = { code: string; expiresAt: string };
type PairTabletProps = { district: District; devices: readonly OfficeDevice[] };

/** Creates a pairing code for a tablet, and says when it has been used. */
export function PairTablet({ district, devices }: PairTabletProps) {
  const { t } = useTranslation();
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
    <Card title={t('pairTablet')}>
      <form className="inset" onSubmit={(event) => void make(event)}>
        <p>{t('pairTabletHow')}</p>
        <div className="fields">
          <ClinicChoice district={district} chosen={clinicId} choose={setClinicId} />
          <Button kind="primary" type="submit" disabled={busy || clinicId === ''}>
            {t('makeCode')}
          </Button>
        </div>
        <Trouble error={error} />
        {paired ? (
          <p role="status">
            {t('tabletPaired', { label: paired.label, clinic: district.nameOf(paired.clinicId) })}
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
  const { t } = useTranslation();
  const { wall } = useNow();
  const minutes = Math.ceil((Date.parse(expiresAt) - wall) / 60_000);
  if (minutes <= 0) return <p role="status">{t('codeOver')}</p>;
  return (
    <div className="code-made">
      <QRCodeSVG value={`${location.origin}/staff#code=${code}`} size={132} title={t('codeQr')} />
      <div role="status">
        {t('codeFor', { clinic })}
        <strong translate="no">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
        {t('codeLife', { minutes })}
      </div>
    </div>
  );
}

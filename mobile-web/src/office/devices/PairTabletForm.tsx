import type { DeviceRole, OfficeDevice } from '@hannun/shared/contract';
import { useNow } from '@hannun/shared/ui/use-now';
import { QRCodeSVG } from 'qrcode.react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Form } from '../ui/Form.js';
import { ClinicSelect } from './ClinicSelect.js';

type IssuedCode = { code: string; expiresAt: string };
type PairTabletFormProps = { district: District; devices: readonly OfficeDevice[] };

/** Creates a pairing code for a tablet, and says when it has been used. */
export function PairTabletForm({ district, devices }: PairTabletFormProps) {
  const { t } = useTranslation();
  const [clinicId, setClinicId] = useState('');
  const previousIds = useRef<ReadonlySet<string>>(new Set());
  const { issued, createCode, busy, error } = usePairingCode();
  const submit = async () => {
    previousIds.current = new Set(devices.map(({ id }) => id));
    await createCode(clinicId);
  };
  const paired =
    issued &&
    devices.find((device) => device.clinicId === issued.clinicId && !previousIds.current.has(device.id));
  return (
    <Card title={t('pairTablet')}>
      <Form className="inset" submit={submit}>
        <p>{t('pairTabletHow')}</p>
        <div className="fields">
          <ClinicSelect district={district} selected={clinicId} onSelect={setClinicId} />
          <Button kind="primary" type="submit" disabled={busy || clinicId === ''}>
            {t('makeCode')}
          </Button>
        </div>
        <ErrorMessage error={error} />
        {paired ? (
          <p role="status">
            {t('tabletPaired', { label: paired.label, clinic: district.nameOf(paired.clinicId) })}
          </p>
        ) : (
          issued && <PairingCode {...issued} clinic={district.nameOf(issued.clinicId)} />
        )}
      </Form>
    </Card>
  );
}

/** Asks the server for a code with which one device can be paired. */
export function usePairingCode(role: DeviceRole = 'staff') {
  const [issued, setIssued] = useState<(IssuedCode & { clinicId: string }) | null>(null);
  const { send, busy, error } = useMutation();
  const createCode = async (clinicId: string) => {
    const body = { role, clinicId };
    const answer = await send<IssuedCode>('/admin/pairing-codes', { method: 'POST', body });
    if (answer.ok) setIssued({ ...answer.body, clinicId });
  };
  return { issued, createCode, busy, error };
}

/** A pairing code as text and QR code, with the time it remains valid. */
export function PairingCode({ code, expiresAt, clinic }: IssuedCode & { clinic: string }) {
  const { t } = useTranslation();
  const { wallMs: nowMs } = useNow();
  const minutes = Math.ceil((Date.parse(expiresAt) - nowMs) / 60_000);
  if (minutes <= 0) return <p role="status">{t('codeExpired')}</p>;
  return (
    <div className="code-made">
      <QRCodeSVG value={`${location.origin}/staff#code=${code}`} size={132} title={t('codeQr')} />
      <div role="status">
        {t('codeFor', { clinic })}
        <strong translate="no">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
        {t('codeValidity', { minutes })}
      </div>
    </div>
  );
}

import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Form } from '../ui/Form.js';
import { ClinicSelect } from './ClinicSelect.js';
import { usePairingCode } from './PairTabletForm.js';

/** Creates a code for the program that prints a clinic's slips, and shows how to start it. */
export function PairPrinterForm({ district }: { district: District }) {
  const { t } = useTranslation();
  const [clinicId, setClinicId] = useState('');
  const { issued, createCode, busy, error } = usePairingCode('printer');
  return (
    <Card title={t('pairPrinter')}>
      <Form className="inset" submit={() => createCode(clinicId)}>
        <p>{t('pairPrinterHow')}</p>
        <div className="fields">
          <ClinicSelect district={district} selected={clinicId} onSelect={setClinicId} />
          <Button type="submit" disabled={busy || clinicId === ''}>
            {t('makePrinterCode')}
          </Button>
        </div>
        <ErrorMessage error={error} />
        {issued && (
          <p role="status">
            {t('printerCommand', { clinic: district.nameOf(issued.clinicId) })}{' '}
            <code translate="no">{bridgeCommand(issued.code)}</code>
          </p>
        )}
      </Form>
    </Card>
  );
}

const bridgeCommand = (code: string): string =>
  `npm run print-bridge -- --url ${location.origin} --code ${code} --printer tcp://HOST:9100`;

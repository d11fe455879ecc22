import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import { screenCodeLength } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Field } from '../ui/Field.js';
import { Form } from '../ui/Form.js';
import { ClinicSelect } from './ClinicSelect.js';

/** Confirms the code a lobby screen shows; the clinic is chosen here only. */
export function PairScreenForm({ district }: { district: District }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [target, setTarget] = useState('');
  const [label, setLabel] = useState('');
  const [done, setDone] = useState(false);
  const { send, busy, error } = useMutation();
  const confirm = async () => {
    const body = { code, target, ...(label.trim() ? { label: label.trim() } : {}) };
    const { ok } = await send('/admin/screens/pairings', { method: 'POST', body });
    setDone(ok);
    if (ok) setCode('');
  };
  return (
    <Card title={t('pairScreen')}>
      <Form className="inset" submit={confirm}>
        <p>{t('pairScreenHow')}</p>
        <div className="fields">
          <Field label={t('screenCode')}>
            <input
              value={code}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => {
                setDone(false);
                setCode(
                  event.target.value
                    .toUpperCase()
                    .replace(/[^A-Z]/g, '')
                    .slice(0, screenCodeLength),
                );
              }}
            />
          </Field>
          <ClinicSelect district={district} selected={target} onSelect={setTarget} includeDistrict />
          <TextField
            className="field"
            label={t('screenLabel')}
            text={label}
            rule={textRules.deviceLabel}
            onChange={setLabel}
          />
          <Button
            kind="primary"
            type="submit"
            disabled={
              busy ||
              code.length < screenCodeLength ||
              target === '' ||
              !isValidOrEmpty(label, textRules.deviceLabel)
            }
          >
            {t('confirmScreen')}
          </Button>
        </div>
        <ErrorMessage error={error} text={error?.code === 'invalid' ? t('wrongScreenCode') : undefined} />
        {done && <p role="status">{t('screenConfirmed', { clinic: district.nameOf(target) })}</p>}
      </Form>
    </Card>
  );
}

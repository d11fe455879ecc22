import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import { type OfficeRole, officeRoles, ranges } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Field } from '../ui/Field.js';
import { Form } from '../ui/Form.js';
import { Options } from '../ui/Options.js';
import { isPasswordLengthValid, NewPasswordField, passwordLimits } from './NewPasswordField.js';

const [min, max] = ranges.accountNameLength;

/** Creates a named account. */
export function NewAccountForm() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [role, setRole] = useState<OfficeRole>('viewer');
  const [password, setPassword] = useState('');
  const [createdName, setCreatedName] = useState('');
  const { send, busy, error } = useMutation();
  const create = async () => {
    setCreatedName('');
    if (!(await send('/admin/accounts', { method: 'POST', body: { name, role, password } })).ok) return;
    setCreatedName(name);
    setName('');
    setPassword('');
  };
  const errorTexts = {
    conflict: t('nameTaken'),
    invalid: isPasswordLengthValid(password)
      ? t('invalidName', { min, max })
      : t('invalidPassword', passwordLimits),
  };
  return (
    <Card title={t('newAccount')}>
      <Form className="inset" submit={create}>
        <div className="fields">
          <TextField
            className="field"
            label={t('accountName')}
            required
            minLength={min}
            autoComplete="off"
            text={name}
            rule={textRules.accountName}
            onChange={setName}
          />
          <Field label={t('permission')} hint={t(`roleDescription.${role}`)}>
            <select
              value={role}
              onChange={({ target }) => setRole(target.value === 'office' ? 'office' : 'viewer')}
            >
              <Options entries={officeRoles.map((each) => [each, t(`role.${each}`)])} />
            </select>
          </Field>
          <NewPasswordField label={t('temporaryPassword')} password={password} change={setPassword} />
          <Button
            kind="primary"
            type="submit"
            disabled={busy || !isValidOrEmpty(name, textRules.accountName)}
          >
            {t('create')}
          </Button>
        </div>
        <ErrorMessage
          error={error}
          text={error?.code === 'conflict' || error?.code === 'invalid' ? errorTexts[error.code] : undefined}
        />
        {createdName && <p role="status">{t('accountMade', { name: createdName })}</p>}
      </Form>
    </Card>
  );
}

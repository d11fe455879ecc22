import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import type { OfficeRole } from '@hannun/shared/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import '../ui/Field.css';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { isPasswordLengthValid, NewPasswordField } from './NewPasswordField.js';
import { RoleSelect } from './RoleSelect.js';

const nameRule = { most: 40 };

/** Creates a named account. */
export function NewAccountForm({ again }: { again: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [role, setRole] = useState<OfficeRole>('viewer');
  const [password, setPassword] = useState('');
  const [createdName, setCreatedName] = useState('');
  const { send, busy, error } = useMutation();
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setCreatedName('');
    if (!(await send('/admin/accounts', { method: 'POST', body: { name, role, password } })).ok) return;
    setCreatedName(name);
    setName('');
    setPassword('');
    again();
  };
  const errorTexts = {
    conflict: t('nameTaken'),
    invalid: t(isPasswordLengthValid(password) ? 'invalidName' : 'invalidPassword'),
  };
  return (
    <Card title={t('newAccount')}>
      <form className="inset" onSubmit={(event) => void create(event)}>
        <div className="fields">
          <TextField
            className="labelled"
            label={t('accountName')}
            required
            minLength={2}
            autoComplete="off"
            text={name}
            rule={nameRule}
            onChange={setName}
          />
          <RoleSelect role={role} choose={setRole} />
          <NewPasswordField label={t('firstPassword')} password={password} change={setPassword} />
          <Button kind="primary" type="submit" disabled={busy || !isValidOrEmpty(name, nameRule)}>
            {t('create')}
          </Button>
        </div>
        <ErrorMessage
          error={error}
          text={error?.code === 'conflict' || error?.code === 'invalid' ? errorTexts[error.code] : undefined}
        />
        {createdName && <p role="status">{t('accountMade', { name: createdName })}</p>}
      </form>
    </Card>
  );
}

import type { OfficeRole } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useDeed } from '../api/use-deed.js';
import { Card } from '../parts/Card.js';
import '../parts/Labelled.css';
import { Trouble } from '../parts/Trouble.js';
import { isPasswordFit, NewPassword } from './NewPassword.js';
import { RoleChoice } from './RoleChoice.js';

const rule = { most: 40 };

/** Creates a named account. */
export function NewAccount({ again }: { again: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [role, setRole] = useState<OfficeRole>('viewer');
  const [password, setPassword] = useState('');
  const [made, setMade] = useState('');
  const { send, busy, error } = useDeed();
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setMade('');
    if (!(await send('/admin/accounts', { method: 'POST', body: { name, role, password } })).ok) return;
    setMade(name);
    setName('');
    setPassword('');
    again();
  };
  const words = {
    conflict: t('nameTaken'),
    invalid: t(isPasswordFit(password) ? 'nameUnfit' : 'passwordUnfit'),
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
            rule={rule}
            onChange={setName}
          />
          <RoleChoice role={role} choose={setRole} />
          <NewPassword label={t('firstPassword')} password={password} change={setPassword} />
          <Button kind="primary" type="submit" disabled={busy || !isValidOrEmpty(name, rule)}>
            {t('create')}
          </Button>
        </div>
        <Trouble
          error={error}
          words={error?.code === 'conflict' || error?.code === 'invalid' ? words[error.code] : undefined}
        />
        {made && <p role="status">{t('accountMade', { name: made })}</p>}
      </form>
    </Card>
  );
}

import type { OfficeRole } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { TypedText } from '../../components/typed-text/TypedText.js';
import { useDeed } from '../api/use-deed.js';
import { Card } from '../parts/Card.js';
import '../parts/Labelled.css';
import { Trouble } from '../parts/Trouble.js';
import { isPasswordFit, NewPassword } from './NewPassword.js';
import { RoleChoice } from './RoleChoice.js';

const rule = { most: 40 };

/** Creates a named account. */
export function NewAccount({ again }: { again: () => void }) {
  const { say } = useSpeech();
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
    conflict: say('nameTaken'),
    invalid: say(isPasswordFit(password) ? 'nameUnfit' : 'passwordUnfit'),
  };
  return (
    <Card title={say('newAccount')}>
      <form className="inset" onSubmit={(event) => void create(event)}>
        <div className="fields">
          <TypedText
            className="labelled"
            label={say('accountName')}
            required
            minLength={2}
            autoComplete="off"
            text={name}
            rule={rule}
            change={setName}
          />
          <RoleChoice role={role} choose={setRole} />
          <NewPassword label={say('firstPassword')} password={password} change={setPassword} />
          <Button kind="primary" type="submit" disabled={busy || !isValidOrEmpty(name, rule)}>
            {say('create')}
          </Button>
        </div>
        <Trouble
          error={error}
          words={error?.code === 'conflict' || error?.code === 'invalid' ? words[error.code] : undefined}
        />
        {made && <p role="status">{say('accountMade', { name: made })}</p>}
      </form>
    </Card>
  );
}

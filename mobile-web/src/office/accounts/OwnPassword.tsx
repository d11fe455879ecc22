import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import { Card } from '../parts/Card.js';
import { Labelled } from '../parts/Labelled.js';
import { Trouble } from '../parts/Trouble.js';
import { NewPassword } from './NewPassword.js';

/** Changes one's own password. `name` is for the browser's keeper of passwords. */
export function OwnPassword({ name }: { name: string }) {
  const { say } = useSpeech();
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { send, busy, error } = useDeed();
  const change = async (event: FormEvent) => {
    event.preventDefault();
    const { ok } = await send('/admin/account/password', { method: 'PUT', body: { present, password } });
    setDone(ok);
    if (!ok) return;
    setPresent('');
    setPassword('');
  };
  return (
    <Card title={say('ownPassword')}>
      <form className="inset" onSubmit={(event) => void change(event)}>
        <input hidden readOnly autoComplete="username" value={name} />
        <div className="fields">
          <Labelled label={say('presentPassword')} hint={say('othersOut')}>
            <input
              type="password"
              required
              autoComplete="current-password"
              value={present}
              onChange={(event) => setPresent(event.target.value)}
            />
          </Labelled>
          <NewPassword label={say('nextPassword')} password={password} change={setPassword} />
          <Button kind="primary" type="submit" disabled={busy}>
            {say('change')}
          </Button>
        </div>
        <Trouble error={error} words={error?.code === 'forbidden' ? say('wrongPresent') : undefined} />
        {done && <p role="status">{say('passwordChanged')}</p>}
      </form>
    </Card>
  );
}

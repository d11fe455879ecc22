import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import { Labelled } from '../parts/Labelled.js';
import { Trouble } from '../parts/Trouble.js';
import { NewPassword } from './NewPassword.js';

type PasswordFormProps = {
  /** Lets the browser's password manager match the account. */
  name: string;
  /** Label of the current-password field. */
  present: string;
  changed?: () => void;
};

/** Changes the signed-in person's password. */
export function PasswordForm({ name, present: label, changed }: PasswordFormProps) {
  const { t } = useTranslation();
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
    changed?.();
  };
  return (
    <form className="inset" onSubmit={(event) => void change(event)}>
      <input hidden readOnly autoComplete="username" value={name} />
      <div className="fields">
        <Labelled label={label} hint={t('othersOut')}>
          <input
            type="password"
            required
            autoComplete="current-password"
            value={present}
            onChange={(event) => setPresent(event.target.value)}
          />
        </Labelled>
        <NewPassword label={t('nextPassword')} password={password} change={setPassword} />
        <Button kind="primary" type="submit" disabled={busy}>
          {t('change')}
        </Button>
      </div>
      <Trouble error={error} words={error?.code === 'forbidden' ? t('wrongPresent') : undefined} />
      {done && <p role="status">{t('passwordChanged')}</p>}
    </form>
  );
}

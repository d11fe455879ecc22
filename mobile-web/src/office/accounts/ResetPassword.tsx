import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import { Trouble } from '../parts/Trouble.js';
import { NewPassword } from './NewPassword.js';

type ResetPasswordProps = { id: string; name: string; close: () => void };

/** Sets a new password for someone who forgot theirs, and signs them out everywhere. */
export function ResetPassword({ id, name, close }: ResetPasswordProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const { send, busy, error } = useDeed();
  const reset = async (event: FormEvent) => {
    event.preventDefault();
    if ((await send(`/admin/accounts/${id}`, { method: 'PATCH', body: { password } })).ok) close();
  };
  return (
    <form className="fields" aria-label={t('resetPassword')} onSubmit={(event) => void reset(event)}>
      <NewPassword label={t('passwordFor', { name })} password={password} change={setPassword} />
      <Button kind="primary" type="submit" disabled={busy}>
        {t('save')}
      </Button>
      <Button onClick={close}>{t('cancel')}</Button>
      <Trouble error={error} />
    </form>
  );
}

import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useMutation } from '../api/use-mutation.js';
import { useTranslation } from '../translation.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Field } from '../ui/Field.js';
import { Form } from '../ui/Form.js';
import { NewPasswordField } from './NewPasswordField.js';

type PasswordFormProps = {
  /** Lets the browser's password manager match the account. */
  name: string;
  /** Label of the current-password field. */
  currentLabel: string;
  onChanged?: () => void;
};

/** Changes the signed-in person's password. */
export function PasswordForm({ name, currentLabel, onChanged }: PasswordFormProps) {
  const { t } = useTranslation();
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { send, busy, error } = useMutation();
  const submit = async () => {
    const { ok } = await send('/admin/account/password', { method: 'PUT', body: { present, password } });
    setDone(ok);
    if (!ok) return;
    setPresent('');
    setPassword('');
    onChanged?.();
  };
  return (
    <Form className="inset" submit={submit}>
      <input hidden readOnly autoComplete="username" value={name} />
      <div className="fields">
        <Field label={currentLabel} hint={t('otherSessionsEnd')}>
          <input
            type="password"
            required
            autoComplete="current-password"
            value={present}
            onChange={(event) => setPresent(event.target.value)}
          />
        </Field>
        <NewPasswordField label={t('newPassword')} password={password} change={setPassword} />
        <Button kind="primary" type="submit" disabled={busy}>
          {t('change')}
        </Button>
      </div>
      <ErrorMessage
        error={error}
        text={error?.code === 'forbidden' ? t('wrongCurrentPassword') : undefined}
      />
      {done && <p role="status">{t('passwordChanged')}</p>}
    </Form>
  );
}

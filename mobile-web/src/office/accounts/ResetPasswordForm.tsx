import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useMutation } from '../api/use-mutation.js';
import { useTranslation } from '../translation.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Form } from '../ui/Form.js';
import { NewPasswordField } from './NewPasswordField.js';

type ResetPasswordFormProps = { id: string; name: string; close: () => void };

/** Sets a new password for someone who forgot theirs, and signs them out everywhere. */
export function ResetPasswordForm({ id, name, close }: ResetPasswordFormProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const { send, busy, error } = useMutation();
  const reset = async () => {
    if ((await send(`/admin/accounts/${id}`, { method: 'PATCH', body: { password } })).ok) close();
  };
  return (
    <Form className="fields" aria-label={t('resetPassword')} submit={reset}>
      <NewPasswordField label={t('passwordFor', { name })} password={password} change={setPassword} />
      <Button kind="primary" type="submit" disabled={busy}>
        {t('save')}
      </Button>
      <Button onClick={close}>{t('cancel')}</Button>
      <ErrorMessage error={error} />
    </Form>
  );
}

import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';
import { type SignInFormProps, signIn } from './sign-in-method.js';

/** Sign-in with the token printed at the first start. */
export function BootstrapTokenForm({ attempt, busy, errorMessage }: SignInFormProps) {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(() => signIn({ token }));
      }}
    >
      <Field label={t('credential')} hint={t('credentialHow')}>
        <input
          type="password"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value.trim())}
        />
      </Field>
      {errorMessage}
      <Button kind="primary" type="submit" disabled={busy || token === ''}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

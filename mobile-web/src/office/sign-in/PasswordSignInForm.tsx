import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';
import { type SignInFormProps, signIn } from './sign-in-method.js';

export function PasswordSignInForm({ attempt, busy, errorMessage }: SignInFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(() => signIn({ name, password }));
      }}
    >
      <Field label={t('accountName')}>
        <input
          autoComplete="username"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label={t('password')}>
        <input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      {errorMessage}
      <Button kind="primary" type="submit" disabled={busy || name === '' || password === ''}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

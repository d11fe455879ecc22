import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';
import { Form } from '../ui/Form.js';

/** `credential`: with the admin token printed at the first start. */
export type SignInMethod = 'password' | 'credential';

type SignInFormProps = {
  method: SignInMethod;
  submit: (credentials: object) => Promise<void>;
  busy: boolean;
  errorMessage: ReactNode;
};

/** Asks for what a method of signing in needs. */
export function SignInForm({ method, submit, busy, errorMessage }: SignInFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const byToken = method === 'credential';
  return (
    <Form submit={() => submit(byToken ? { token: secret } : { name, password: secret })}>
      {!byToken && (
        <Field label={t('accountName')}>
          <input
            autoComplete="username"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      )}
      <Field label={t(method)} hint={byToken ? t('credentialHow') : undefined}>
        <input
          type="password"
          autoComplete={byToken ? 'off' : 'current-password'}
          required
          value={secret}
          onChange={({ target }) => setSecret(byToken ? target.value.trim() : target.value)}
        />
      </Field>
      {errorMessage}
      <Button kind="primary" type="submit" disabled={busy || secret === '' || (!byToken && name === '')}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
    </Form>
  );
}

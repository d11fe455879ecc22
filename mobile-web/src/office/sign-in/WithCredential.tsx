import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';
import { signInWith, type WayProps } from './way.js';

/** Sign-in with the token printed at the first start. */
export function WithCredential({ attempt, busy, trouble }: WayProps) {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(() => signInWith({ token }));
      }}
    >
      <Labelled label={t('credential')} hint={t('credentialHow')}>
        <input
          type="password"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value.trim())}
        />
      </Labelled>
      {trouble}
      <Button kind="primary" type="submit" disabled={busy || token === ''}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

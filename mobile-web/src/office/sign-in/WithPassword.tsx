import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';
import { signInWith, type WayProps } from './way.js';

export function WithPassword({ attempt, busy, trouble }: WayProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(() => signInWith({ name, password }));
      }}
    >
      <Labelled label={t('accountName')}>
        <input
          autoComplete="username"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Labelled>
      <Labelled label={t('password')}>
        <input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Labelled>
      {trouble}
      <Button kind="primary" type="submit" disabled={busy || name === '' || password === ''}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

import { useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';
import { signInWith, type WayProps } from './way.js';

export function WithPassword({ attempt, busy, trouble }: WayProps) {
  const { say } = useSpeech();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(() => signInWith({ name, password }));
      }}
    >
      <Labelled label={say('accountName')}>
        <input
          autoComplete="username"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Labelled>
      <Labelled label={say('password')}>
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
        {say(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

import { useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';
import { signInWith, type WayProps } from './way.js';

/** Sign-in with the token printed at the first start. */
export function WithCredential({ attempt, busy, trouble }: WayProps) {
  const { say } = useSpeech();
  const [token, setToken] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(() => signInWith({ token }));
      }}
    >
      <Labelled label={say('credential')} hint={say('credentialHow')}>
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
        {say(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

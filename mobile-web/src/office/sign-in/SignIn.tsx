import type { OfficeIdentity, Rejection } from '@hannun/shared';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { WaveMark } from '../../components/icon/WaveMark.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { ask } from '../api/ask.js';
import { useRefusal } from '../frame/use-refusal.js';
import './SignIn.css';

type SignInProps = { ended: boolean; onSignedIn: (identity: OfficeIdentity) => void };

/** The office's door. */
export function SignIn({ ended, onSignedIn }: SignInProps) {
  const { say, language, speak } = useSpeech();
  return (
    <main className="sign-in">
      <WaveMark size={2.5} />
      <h1>{say('signInTitle')}</h1>
      {ended && <p role="status">{say('signInEnded')}</p>}
      <WithCredential onSignedIn={onSignedIn} />
      <button
        type="button"
        className="sign-in__language"
        lang={language === 'ko' ? 'en' : 'ko'}
        onClick={() => speak(language === 'ko' ? 'en' : 'ko')}
      >
        {say('otherLanguage')}
      </button>
    </main>
  );
}

function WithCredential({ onSignedIn }: Pick<SignInProps, 'onSignedIn'>) {
  const { say } = useSpeech();
  const refuse = useRefusal();
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Rejection | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await ask<OfficeIdentity>('/admin/sign-in', { method: 'POST', body: { token } });
    setBusy(false);
    if (answer.ok) onSignedIn(answer.body);
    else setError(answer.error);
  };
  return (
    <form className="sign-in__form" onSubmit={(event) => void submit(event)}>
      <label>
        {say('credential')}
        <input
          type="password"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <small>{say('credentialHow')}</small>
      </label>
      {error && (
        <p className="sign-in__error" role="alert">
          {error.code === 'unauthenticated' ? say('wrongCredential') : refuse(error)}
        </p>
      )}
      <Button kind="primary" type="submit" disabled={busy || token === ''}>
        {say(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

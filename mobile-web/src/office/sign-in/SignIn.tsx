import type { OfficeIdentity, Rejection } from '@hannun/shared';
import { useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { WaveMark } from '../../components/icon/WaveMark.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { OtherLanguage } from '../parts/OtherLanguage.js';
import { Trouble } from '../parts/Trouble.js';
import { canPasskey, signInWithPasskey } from './passkey.js';
import './SignIn.css';
import { WithCredential } from './WithCredential.js';
import { WithPassword } from './WithPassword.js';
import type { WayProps } from './way.js';

type SignInProps = { ended: boolean; onSignedIn: (identity: OfficeIdentity) => void };

/** The office's door: a named account by its password or passkey, or the first credential. */
export function SignIn({ ended, onSignedIn }: SignInProps) {
  const { say } = useSpeech();
  const [way, setWay] = useState<'password' | 'credential'>('password');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Rejection | null>(null);
  const other = way === 'password' ? 'credential' : 'password';
  const attempt: WayProps['attempt'] = async (look) => {
    setBusy(true);
    setError(null);
    const answer = await look();
    setBusy(false);
    if (answer.ok) onSignedIn(answer.body);
    else setError(answer.error);
  };
  const trouble = (
    <Trouble error={error} words={error?.code === 'unauthenticated' ? say('wrongCredential') : undefined} />
  );
  return (
    <main className="sign-in">
      <WaveMark size={2.5} />
      <h1>{say('signInTitle')}</h1>
      {ended && <p role="status">{say('signInEnded')}</p>}
      <div className="sign-in__card">
        {way === 'password' ? (
          <WithPassword {...{ attempt, busy, trouble }} />
        ) : (
          <WithCredential {...{ attempt, busy, trouble }} />
        )}
        {way === 'password' && canPasskey() && (
          <Button disabled={busy} onClick={() => void attempt(signInWithPasskey)}>
            {say('withPasskey')}
          </Button>
        )}
      </div>
      <div className="sign-in__ways">
        <button
          type="button"
          onClick={() => {
            setWay(other);
            setError(null);
          }}
        >
          {say(`way.${other}`)}
        </button>
        <OtherLanguage />
      </div>
    </main>
  );
}

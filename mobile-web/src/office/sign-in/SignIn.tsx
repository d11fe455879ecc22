import type { OfficeIdentity, Rejection } from '@hannun/shared';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import { OtherLanguage } from '../parts/OtherLanguage.js';
import { Trouble } from '../parts/Trouble.js';
import { canPasskey, signInWithPasskey } from './passkey.js';
import './SignIn.css';
import { WithCredential } from './WithCredential.js';
import { WithPassword } from './WithPassword.js';
import type { WayProps } from './way.js';

type Way = 'password' | 'credential';

type Failed = { error: Rejection; by: Way | 'passkey' };

/** Messages specific to signing in; others use the general ones. */
function ownWords({ error: { code }, by }: Failed, t: Translate): string | undefined {
  if (code === 'unauthenticated') return t(`wrong.${by}`);
  return by === 'passkey' && code === 'forbidden' ? t('passkeyNotGiven') : undefined;
}

type SignInProps = { ended: boolean; onSignedIn: (identity: OfficeIdentity) => void };

/** Sign-in with a named account (password or passkey) or the bootstrap token. */
export function SignIn({ ended, onSignedIn }: SignInProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('password');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const other = way === 'password' ? 'credential' : 'password';
  const attemptBy = async (by: Failed['by'], look: Parameters<WayProps['attempt']>[0]) => {
    setBusy(true);
    setFailed(null);
    const answer = await look();
    setBusy(false);
    if (answer.ok) onSignedIn(answer.body);
    else setFailed({ error: answer.error, by });
  };
  const attempt: WayProps['attempt'] = (look) => attemptBy(way, look);
  const trouble = <Trouble error={failed?.error ?? null} words={failed ? ownWords(failed, t) : undefined} />;
  return (
    <main className="sign-in">
      <LogoMark size={2.5} />
      <h1>{t('signInTitle')}</h1>
      {ended && <p role="status">{t('signInEnded')}</p>}
      <div className="sign-in__card">
        {way === 'password' ? (
          <WithPassword {...{ attempt, busy, trouble }} />
        ) : (
          <WithCredential {...{ attempt, busy, trouble }} />
        )}
        {way === 'password' && canPasskey() && (
          <Button disabled={busy} onClick={() => void attemptBy('passkey', signInWithPasskey)}>
            {t('withPasskey')}
          </Button>
        )}
      </div>
      <div className="sign-in__ways">
        <button
          type="button"
          onClick={() => {
            setWay(other);
            setFailed(null);
          }}
        >
          {t(`way.${other}`)}
        </button>
        <OtherLanguage />
      </div>
    </main>
  );
}

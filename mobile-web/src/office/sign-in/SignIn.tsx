import type { OfficeIdentity, Rejection } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { LanguageButton } from '../../ui/language/LanguageButton.js';
import { type Translate, useTranslation } from '../translation.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { signInWithPasskey, supportsPasskeys } from './passkey.js';
import './SignIn.css';
import { type ApiResult, request } from '../api/api-client.js';
import { SignInForm, type SignInMethod } from './SignInForm.js';

type SignInFailure = { error: Rejection; method: SignInMethod | 'passkey' };

/** Messages specific to signing in; others use the general ones. */
function signInErrorText({ error: { code }, method }: SignInFailure, t: Translate): string | undefined {
  if (code === 'unauthenticated') return t(`signInError.${method}`);
  return method === 'passkey' && code === 'forbidden' ? t('passkeyFailed') : undefined;
}

type SignInProps = { ended: boolean; onSignedIn: (identity: OfficeIdentity) => void };

/** Sign-in with a named account (password or passkey) or the admin token. */
export function SignIn({ ended, onSignedIn }: SignInProps) {
  const { t, language, setLanguage } = useTranslation();
  const [method, setMethod] = useState<SignInMethod>('password');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const otherMethod = method === 'password' ? 'credential' : 'password';
  const attempt = async (
    by: SignInFailure['method'],
    authenticate: () => Promise<ApiResult<OfficeIdentity>>,
  ) => {
    setBusy(true);
    setFailure(null);
    const answer = await authenticate();
    setBusy(false);
    if (answer.ok) onSignedIn(answer.body);
    else setFailure({ error: answer.error, method: by });
  };
  const submit = (body: object) => attempt(method, () => request('/admin/sign-in', { method: 'POST', body }));
  const errorMessage = (
    <ErrorMessage error={failure?.error ?? null} text={failure ? signInErrorText(failure, t) : undefined} />
  );
  return (
    <main className="sign-in">
      <LogoMark size={2.5} />
      <h1>{t('signInTitle')}</h1>
      {ended && <p role="status">{t('signInEnded')}</p>}
      <div className="sign-in__card">
        <SignInForm key={method} {...{ method, submit, busy, errorMessage }} />
        {method === 'password' && supportsPasskeys() && (
          <Button disabled={busy} onClick={() => void attempt('passkey', signInWithPasskey)}>
            {t('signInWithPasskey')}
          </Button>
        )}
      </div>
      <div className="sign-in__ways">
        <button
          type="button"
          onClick={() => {
            setMethod(otherMethod);
            setFailure(null);
          }}
        >
          {t(`signInMethod.${otherMethod}`)}
        </button>
        <LanguageButton {...{ language, setLanguage }} />
      </div>
    </main>
  );
}

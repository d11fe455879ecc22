import type { OfficeIdentity, Rejection } from '@hannun/shared';
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type Answer, ask } from '../api/ask.js';

/** WebAuthn needs https (or localhost) and a host name, not an IP address. */
export const canPasskey = (): boolean => browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(location.hostname);

const notGiven: Rejection = {
  code: 'forbidden',
  message: 'The browser did not provide a passkey. Try again.',
};

export async function signInWithPasskey(): Promise<Answer<OfficeIdentity>> {
  const challenge = await ask<{ id: string; options: PublicKeyCredentialRequestOptionsJSON }>(
    '/admin/sign-in/passkey/options',
    { method: 'POST' },
  );
  if (!challenge.ok) return challenge;
  const { id, options } = challenge.body;
  const response = await given(() => startAuthentication({ optionsJSON: options }));
  if (!response) return { ok: false, error: notGiven };
  return ask('/admin/sign-in/passkey', { method: 'POST', body: { id, response } });
}

export async function registerPasskey(label: string): Promise<Answer<null>> {
  const path = '/admin/account/passkeys';
  const offer = await ask<PublicKeyCredentialCreationOptionsJSON>(`${path}/options`, { method: 'POST' });
  if (!offer.ok) return offer;
  const response = await given(() => startRegistration({ optionsJSON: offer.body }));
  if (!response) return { ok: false, error: notGiven };
  return ask(path, { method: 'POST', body: { label, response } });
}

/** Browsers throw when the person cancels, times out, or already has the passkey. */
async function given<Value>(sign: () => Promise<Value>): Promise<Value | null> {
  try {
    return await sign();
  } catch {
    return null;
  }
}

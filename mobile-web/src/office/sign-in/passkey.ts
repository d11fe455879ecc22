import type { OfficeIdentity, Rejection } from '@hannun/shared/contract';
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type ApiResult, request } from '../api/api-client.js';

/** WebAuthn needs https (or localhost) and a host name, not an IP address. */
export const supportsPasskeys = (): boolean =>
  browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(location.hostname);

const passkeyCancelled: Rejection = {
  code: 'forbidden',
  message: 'The browser did not provide a passkey. Try again.',
};

export async function signInWithPasskey(): Promise<ApiResult<OfficeIdentity>> {
  const challenge = await request<{ id: string; options: PublicKeyCredentialRequestOptionsJSON }>(
    '/admin/sign-in/passkey/options',
    { method: 'POST' },
  );
  if (!challenge.ok) return challenge;
  const { id, options } = challenge.body;
  const response = await nullOnCancel(() => startAuthentication({ optionsJSON: options }));
  if (!response) return { ok: false, error: passkeyCancelled };
  return request('/admin/sign-in/passkey', { method: 'POST', body: { id, response } });
}

export async function registerPasskey(label: string): Promise<ApiResult<null>> {
  const path = '/admin/account/passkeys';
  const offer = await request<PublicKeyCredentialCreationOptionsJSON>(`${path}/options`, { method: 'POST' });
  if (!offer.ok) return offer;
  const response = await nullOnCancel(() => startRegistration({ optionsJSON: offer.body }));
  if (!response) return { ok: false, error: passkeyCancelled };
  return request(path, { method: 'POST', body: { label, response } });
}

/** Browsers throw when the person cancels, times out, or already has the passkey. */
async function nullOnCancel<Value>(sign: () => Promise<Value>): Promise<Value | null> {
  try {
    return await sign();
  } catch {
    return null;
  }
}

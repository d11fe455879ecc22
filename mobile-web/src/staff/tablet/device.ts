import type { PairingPreview, Refused, Rejection } from '@hannun/shared';

/** This tablet, as the server knows it. */
export type Device = { id: string; role: 'staff' | 'display'; clinicId: string; label: string };

export type Pairing = { ok: true; device: Device } | Refused;

export type Preview = { ok: true; target: PairingPreview } | Refused;

const patience = 8_000;
const noLink: Rejection = { code: 'unavailable', message: 'The server could not be reached. Try again.' };

/**
 * Who this tablet is: its pairing, `null` where it has none. Throws where the server cannot be
 * reached or answers otherwise (`GET /api/v1/devices/me`).
 */
export async function whoAmI(): Promise<Device | null> {
  const response = await fetch('/api/v1/devices/me', { signal: AbortSignal.timeout(patience) });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`The server answered ${response.status} to the tablet's name`);
  const { device }: { device: Device } = await response.json();
  return device;
}

/** Pairs this tablet; the server keeps the token in a cookie that no script can read. */
export async function pair(code: string, label: string): Promise<Pairing> {
  const answer = await post<{ device: Device }>('pair', { code, ...(label ? { label } : {}) });
  return 'error' in answer ? { ok: false, error: answer.error } : { ok: true, device: answer.device };
}

/** What a code would make of this tablet; it still serves afterwards. */
export async function lookAt(code: string): Promise<Preview> {
  const answer = await post<PairingPreview>('pair/preview', { code });
  return 'error' in answer ? { ok: false, error: answer.error } : { ok: true, target: answer };
}

async function post<Body extends object>(path: string, body: object): Promise<Body | { error: Rejection }> {
  try {
    const response = await fetch(`/api/v1/devices/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    return await response.json();
  } catch {
    // No network, no answer in time, or a proxy's page: the person is told to try again.
    return { error: noLink };
  }
}

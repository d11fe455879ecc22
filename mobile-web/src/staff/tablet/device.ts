import type { Refused, Rejection } from '@hannun/shared';

/** This tablet, as the server knows it. */
export type Device = { id: string; role: 'staff' | 'display'; clinicId: string; label: string };

export type Pairing = { ok: true; device: Device } | Refused;

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
  try {
    const response = await fetch('/api/v1/devices/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, ...(label ? { label } : {}) }),
      signal: AbortSignal.timeout(patience),
    });
    const answer: { device: Device } | { error: Rejection } = await response.json();
    return 'error' in answer ? { ok: false, error: answer.error } : { ok: true, device: answer.device };
  } catch {
    // No network, no answer in time, or a proxy's page: the person is told to try again.
    return { ok: false, error: noLink };
  }
}

import type { DeviceRole, PairingPreview, Rejected, Rejection } from '@hannun/shared/contract';

/** `pairedAt`: since when this browser has been it (ISO-8601); earlier releases did not keep that. */
export type Device = { id: string; role: DeviceRole; clinicId: string; label: string; pairedAt?: string };

export type PairingResult = { ok: true; device: Device } | Rejected;

export type PairingPreviewResult = { ok: true; target: PairingPreview } | Rejected;

const requestTimeoutMs = 8_000;
const serverUnreachable: Rejection = {
  code: 'unavailable',
  message: 'The server could not be reached. Try again.',
};

/** `GET /api/v1/devices/me`: `null` if unpaired. Throws if the server is unreachable or fails. */
export async function fetchDevice(): Promise<Device | null> {
  const response = await fetch('/api/v1/devices/me', { signal: AbortSignal.timeout(requestTimeoutMs) });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`The server answered ${response.status} to GET /devices/me`);
  const { device }: { device: Device } = await response.json();
  return device;
}

/** Pairs this tablet; the token is kept in an HttpOnly cookie. */
export async function pairDevice(code: string, label: string): Promise<PairingResult> {
  const answer = await post<{ device: Device }>('pair', { code, ...(label ? { label } : {}) });
  return 'error' in answer ? { ok: false, error: answer.error } : { ok: true, device: answer.device };
}

/** What a code would pair this tablet with, without using it up. */
export async function previewPairingCode(code: string): Promise<PairingPreviewResult> {
  const answer = await post<PairingPreview>('pair/preview', { code });
  return 'error' in answer ? { ok: false, error: answer.error } : { ok: true, target: answer };
}

async function post<Body extends object>(path: string, body: object): Promise<Body | { error: Rejection }> {
  try {
    const response = await fetch(`/api/v1/devices/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    return await response.json();
  } catch {
    // Offline, timed out, or a proxy's HTML page: the person is asked to try again.
    return { error: serverUnreachable };
  }
}

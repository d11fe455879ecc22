import { timeoutSignal } from '@hannun/shared/client';

const timeoutMs = 8_000;

/** Rejects on a timeout or an error status. */
export async function requestJson<Answer>(path: string, body?: object): Promise<Answer> {
  const post = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, { ...post, signal: timeoutSignal(timeoutMs), cache: 'no-store' });
  if (!response.ok) throw new Error(`${path} failed with status ${response.status}`);
  return await response.json();
}

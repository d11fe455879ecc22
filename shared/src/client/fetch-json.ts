import { timeoutSignal } from './snapshot.js';

/** `null` where the server cannot be reached or gives no such answer: the page works on without it. */
export async function fetchJson<Answer>(path: string, timeoutMs?: number): Promise<Answer | null> {
  try {
    const response = await fetch(path, timeoutMs ? { signal: timeoutSignal(timeoutMs) } : {});
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

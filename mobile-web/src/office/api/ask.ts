import type { Refused, Rejection } from '@hannun/shared';

/** What a call came to: the answer's body and its entity tag, if it has one; or why not, as a value. */
export type Answer<Body> = { ok: true; body: Body; tag: string | null } | Refusal;

/** Why not; `retryAfterMs`: when the server wants to be asked again, where it says so. */
type Refusal = Refused & { retryAfterMs?: number };

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** The entity tag of what was on the screen: the change is refused if something else stands there by now. */
  known?: string | null;
  signal?: AbortSignal;
};

const patience = 10_000;
const noLink: Rejection = { code: 'unavailable', message: 'The server could not be reached. Try again.' };
const signedOutListeners = new Set<() => void>();

/**
 * Calls the server as whoever is signed in. `path` stands below `/api/v1`: `/admin/devices`. The body of an
 * answer without one is `null`. A file to be downloaded is a plain link instead.
 */
export async function ask<Body>(
  path: string,
  { method = 'GET', body, known, signal }: Call = {},
): Promise<Answer<Body>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      // The server takes changes with a cookie only beside this header: no other site's page can send it.
      headers: {
        'x-hannun-office': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(known ? { 'if-match': known } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ?? AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const answer = text ? JSON.parse(text) : null;
    if (response.ok) return { ok: true, body: answer, tag: response.headers.get('etag') };
    if (response.status === 401) for (const listener of signedOutListeners) listener();
    const retryAfter = response.headers.get('retry-after');
    return {
      ok: false,
      error: answer?.error ?? noLink,
      ...(retryAfter && { retryAfterMs: Number(retryAfter) * 1000 }),
    };
  } catch {
    // No network, no answer in time, or a proxy's page: the person is told to try again.
    return { ok: false, error: noLink };
  }
}

/** Calls back whenever the server no longer knows who is asking. Answers how to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

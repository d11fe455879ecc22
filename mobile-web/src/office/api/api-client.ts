import type { Rejected, Rejection } from '@hannun/shared/contract';

/** The response body and its ETag, or the error as a value. */
export type ApiResult<Body> = { ok: true; body: Body; etag: string | null } | ApiError;

/** `retryAfterMs`: the server's `Retry-After`, where it sent one. */
type ApiError = Rejected & { retryAfterMs?: number };

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** ETag of what the person was looking at: the change is rejected if the resource differs by now. */
  ifMatch?: string | null;
  signal?: AbortSignal;
};

const requestTimeoutMs = 10_000;
const serverUnreachable: Rejection = {
  code: 'unavailable',
  message: 'The server could not be reached. Try again.',
};
const signedOutListeners = new Set<() => void>();
const changeListeners = new Set<(path: string) => void>();

/**
 * Calls the API as whoever is signed in. `path` is below `/api/v1`, e.g. `/admin/devices`. An empty response
 * gives `null`. Downloads are plain links instead.
 */
export async function request<Body>(
  path: string,
  { method = 'GET', body, ifMatch, signal }: RequestOptions = {},
): Promise<ApiResult<Body>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      // CSRF guard: the server accepts cookie-authenticated changes only with this header, which other sites
      // cannot send.
      headers: {
        'x-hannun-office': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ?? AbortSignal.timeout(requestTimeoutMs),
    });
    const text = await response.text();
    const answer = text ? JSON.parse(text) : null;
    if (response.ok) {
      if (method !== 'GET') for (const listener of changeListeners) listener(path);
      return { ok: true, body: answer, etag: response.headers.get('etag') };
    }
    if (response.status === 401) for (const listener of signedOutListeners) listener();
    const retryAfter = response.headers.get('retry-after');
    return {
      ok: false,
      error: answer?.error ?? serverUnreachable,
      ...(retryAfter && { retryAfterMs: Number(retryAfter) * 1000 }),
    };
  } catch {
    // Offline, timed out, or a proxy's HTML page: the person is asked to try again.
    return { ok: false, error: serverUnreachable };
  }
}

/** Calls back when the server answers 401. Returns the unsubscribe function. */
export const onSignedOut = (listener: () => void): (() => void) => subscribe(signedOutListeners, listener);

/** Calls back after each change that the server took. Returns the unsubscribe function. */
export const onChanged = (listener: (path: string) => void): (() => void) =>
  subscribe(changeListeners, listener);

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

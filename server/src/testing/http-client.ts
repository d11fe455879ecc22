import type { Board } from '@hannun/shared/contract';
import { plaza } from './tablet.js';

export type HttpRequest = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** Sent as JSON. */
  body?: unknown;
  bearer?: string | undefined;
  cookie?: string;
  headers?: Readonly<Record<string, string>>;
};

export type HttpAnswer = {
  status: number;
  headers: Headers;
  /** `null` unless the answer is JSON. */
  body: ReturnType<typeof JSON.parse>;
  text: string;
};

/** Calls the server's API, `path` below `/api/v1`, and reads the whole answer. */
export async function callApi(
  { url }: { url: string },
  path: string,
  { method = 'GET', body, bearer, cookie, headers = {} }: HttpRequest = {},
): Promise<HttpAnswer> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // Bytes, because `text()` would drop the byte order mark of a file for Excel.
  const text = Buffer.from(await response.arrayBuffer()).toString();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : null,
    text,
  };
}

export async function fetchBoard(server: { url: string }, clinicId = plaza): Promise<Board> {
  return (await callApi(server, `/clinics/${clinicId}`)).body;
}

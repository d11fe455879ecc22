import type { Board } from '@hannun/shared/contract';
import { plaza } from './tablet.js';

export type HttpRequest = {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  bearer?: string | undefined;
  cookie?: string | undefined;
  /** `null` omits a header. */
  headers?: Readonly<Record<string, string | null>>;
};

export type HttpAnswer<Body = unknown> = {
  status: number;
  headers: Headers;
  /** `null` unless the answer is JSON. `Body` is what the caller expects it to be. */
  body: Body;
  text: string;
};

/** Calls the server's API, `path` below `/api/v1`, and reads the whole answer. */
export async function callApi<Body = unknown>(
  { url }: { url: string },
  path: string,
  { method = 'GET', body, bearer, cookie, headers = {} }: HttpRequest = {},
): Promise<HttpAnswer<Body>> {
  const allHeaders = {
    'content-type': body === undefined ? null : 'application/json',
    authorization: bearer ? `Bearer ${bearer}` : null,
    cookie: cookie || null,
    ...headers,
  };
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: Object.entries(allHeaders).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    ),
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
  return (await callApi<Board>(server, `/clinics/${clinicId}`)).body;
}

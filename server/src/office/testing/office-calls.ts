import type { RunningApp } from '../../create-app.js';

export type Asked = {
  method?: string;
  body?: unknown;
  cookie?: string;
  bearer?: string;
  /** Further headers; `x-hannun-office: null` omits the header of our own pages. */
  headers?: Readonly<Record<string, string | null>>;
};

/** `cookie` is what the server set, in the form a browser sends back. */
export type Answered = {
  status: number;
  body: ReturnType<typeof JSON.parse>;
  cookie: string;
  setCookie: string;
  text: string;
};

/** Calls the office API (`path` below `/api/v1/admin`) as our own pages do. */
export async function askOffice(
  { url }: Pick<RunningApp, 'url'>,
  path: string,
  { method = 'GET', body, cookie, bearer, headers = {} }: Asked = {},
): Promise<Answered> {
  const all = {
    'x-hannun-office': '1',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(cookie ? { cookie } : {}),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    ...headers,
  };
  const sent = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  const response = await fetch(`${url}/api/v1/admin${path}`, {
    method,
    headers: sent,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // Bytes, because `text()` would drop the byte order mark of a file for Excel.
  const text = Buffer.from(await response.arrayBuffer()).toString();
  const setCookie = response.headers.get('set-cookie') ?? '';
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: isJson && text ? JSON.parse(text) : null,
    cookie: setCookie.split(';')[0] ?? '',
    setCookie,
    text,
  };
}

const given = '처음에만 쓰는 긴 문장';

/** Creates an account whose owner has chosen `password`. Returns its id. */
export async function makeAccount(
  node: Pick<RunningApp, 'url'>,
  { password, ...who }: { name: string; role: 'office' | 'viewer'; password: string },
  bearer: string,
): Promise<string> {
  const made = await askOffice(node, '/accounts', {
    method: 'POST',
    body: { ...who, password: given },
    bearer,
  });
  const body = { name: who.name, password: given };
  const { cookie } = await askOffice(node, '/sign-in', { method: 'POST', body });
  const own = { present: given, password };
  const chosen = await askOffice(node, '/account/password', { method: 'PUT', body: own, cookie });
  if (chosen.status !== 204) throw new Error(`No account: ${made.text} ${chosen.text}`);
  return made.body.id;
}

import type { TestNode } from '../../testing/node.js';

export type OfficeRequest = {
  method?: string;
  body?: unknown;
  cookie?: string;
  bearer?: string;
  /** Further headers; `x-hannun-office: null` omits the header of our own pages. */
  headers?: Readonly<Record<string, string | null>>;
};

/** `cookie` is what the server set, in the form a browser sends back. */
export type OfficeResponse = {
  status: number;
  body: ReturnType<typeof JSON.parse>;
  cookie: string;
  setCookie: string;
  text: string;
};

/** Calls the office API (`path` below `/api/v1/admin`) as our own pages do. */
export async function callOffice(
  { url }: Pick<TestNode, 'url'>,
  path: string,
  { method = 'GET', body, cookie, bearer, headers = {} }: OfficeRequest = {},
): Promise<OfficeResponse> {
  const allHeaders = {
    'x-hannun-office': '1',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(cookie ? { cookie } : {}),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    ...headers,
  };
  const sentHeaders = Object.entries(allHeaders).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  const response = await fetch(`${url}/api/v1/admin${path}`, {
    method,
    headers: sentHeaders,
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

const temporaryPassword = '처음에만 쓰는 긴 문장';

/** Creates an account whose owner has chosen `password`. Returns its id. */
export async function createAccount(
  node: Pick<TestNode, 'url'>,
  { password, ...who }: { name: string; role: 'office' | 'viewer'; password: string },
  bearer: string,
): Promise<string> {
  const created = await callOffice(node, '/accounts', {
    method: 'POST',
    body: { ...who, password: temporaryPassword },
    bearer,
  });
  const body = { name: who.name, password: temporaryPassword };
  const { cookie } = await callOffice(node, '/sign-in', { method: 'POST', body });
  const passwordChange = { present: temporaryPassword, password };
  const changed = await callOffice(node, '/account/password', {
    method: 'PUT',
    body: passwordChange,
    cookie,
  });
  if (changed.status !== 204) throw new Error(`No account: ${created.text} ${changed.text}`);
  return created.body.id;
}

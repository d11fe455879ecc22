import { callApi, type HttpRequest } from '../../testing/http-client.js';
import type { TestNode } from '../../testing/node.js';

/** `x-hannun-office: null` omits the header of our own pages. */
export type OfficeRequest = HttpRequest;

/** `cookie` is what the server set, in the form a browser sends back. */
export type OfficeResponse<Body = unknown> = {
  status: number;
  body: Body;
  cookie: string;
  setCookie: string;
  text: string;
};

/** Calls the office API (`path` below `/api/v1/admin`) as our own pages do. */
export async function callOffice<Body = unknown>(
  { url }: Pick<TestNode, 'url'>,
  path: string,
  { headers = {}, ...request }: OfficeRequest = {},
): Promise<OfficeResponse<Body>> {
  const { headers: received, ...answer } = await callApi<Body>({ url }, `/admin${path}`, {
    ...request,
    headers: { 'x-hannun-office': '1', ...headers },
  });
  const setCookie = received.get('set-cookie') ?? '';
  return { ...answer, cookie: setCookie.split(';')[0] ?? '', setCookie };
}

const temporaryPassword = '처음에만 쓰는 긴 문장';

/** Creates an account whose owner has chosen `password`. Returns its id. */
export async function createAccount(
  node: Pick<TestNode, 'url'>,
  { password, ...who }: { name: string; role: 'office' | 'viewer'; password: string },
  bearer: string,
): Promise<string> {
  const created = await callOffice<{ id: string }>(node, '/accounts', {
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

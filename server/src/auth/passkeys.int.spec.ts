import type { OfficeAccount } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode } from '../testing/fixtures.js';
import type { TestNode } from '../testing/node.js';
import { callOffice, createAccount, type OfficeRequest } from './testing/office-client.js';
import { SoftwareAuthenticator } from './testing/software-authenticator.js';

const origin = 'https://hannun.example';
const host = 'hannun.example';
const password = 'a sentence one keeps in mind';
const laptop = new SoftwareAuthenticator(host);

const clock = new TestClock();
const one = await useNode({ publicUrl: origin }, clock);
const other = await useNode({ publicUrl: origin }, clock);
const post = <Body>(path: string, body?: unknown, options: OfficeRequest & { node?: TestNode } = {}) =>
  callOffice<Body>(options.node ?? one, path, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...options,
  });
await createAccount(one, { name: '김보건', role: 'office', password }, adminToken);
const { cookie } = await post('/sign-in', { name: '김보건', password });
type Registration = { from?: string; session?: OfficeRequest['cookie'] };
const register = async (
  authenticator: SoftwareAuthenticator,
  { from = origin, session = cookie }: Registration = {},
) => {
  const asker = { cookie: session };
  const { body } = await post<{ challenge: string }>('/account/passkeys/options', undefined, asker);
  const response = authenticator.register({ challenge: body.challenge, origin: from });
  return post('/account/passkeys', { label: '노트북', response }, asker);
};
type PasskeyQuestion = { id: string; options: { challenge: string } };
const challenge = async () => {
  const { body } = await post<PasskeyQuestion>('/sign-in/passkey/options');
  return { id: body.id, challenge: body.options.challenge };
};
const signIn = async (authenticator: SoftwareAuthenticator, { from = origin, verified = true } = {}) => {
  const options = await challenge();
  const response = authenticator.authenticate({ challenge: options.challenge, origin: from }, verified);
  return post('/sign-in/passkey', { id: options.id, response }, { node: other });
};

await register(laptop);

it('signs the owner in on any node', async () => {
  const { status, body } = await signIn(laptop);
  expect([status, body]).toMatchObject([200, { actor: { name: '김보건' }, role: 'office' }]);
});

it('works only for our own origin', async () => {
  expect((await register(new SoftwareAuthenticator(host), { from: 'https://evil.example' })).status).toBe(
    400,
  );
  expect((await register(new SoftwareAuthenticator('evil.example'))).status).toBe(400);
  expect((await signIn(laptop, { from: 'https://evil.example' })).status).toBe(400);
});

it('refuses a sign-in without user verification, or with an unregistered key', async () => {
  expect((await signIn(laptop, { verified: false })).status).toBe(400);
  expect((await signIn(new SoftwareAuthenticator(host))).status).toBe(401);
});

it('accepts each response only once', async () => {
  const options = await challenge();
  const response = laptop.authenticate({ challenge: options.challenge, origin });
  expect((await post('/sign-in/passkey', { id: options.id, response })).status).toBe(200);
  expect((await post('/sign-in/passkey', { id: options.id, response })).status).toBe(400);
});

it('refuses a malformed response', async () => {
  const { id } = await challenge();
  expect((await post('/sign-in/passkey', { id, response: { id: 'x', response: {} } })).status).toBe(401);
  expect((await post('/sign-in/passkey', { id: 'x', response: {} })).status).toBe(400);
});

it('refuses a disabled account and a removed passkey', async () => {
  const account = await createAccount(one, { name: '이담당', role: 'office', password }, adminToken);
  const { cookie: session } = await post('/sign-in', { name: '이담당', password });
  const phone = new SoftwareAuthenticator(host);
  expect((await register(phone, { session })).status).toBe(204);
  const change = (disabled: boolean) =>
    callOffice(one, `/accounts/${account}`, { method: 'PATCH', body: { disabled }, bearer: adminToken });
  await change(true);
  expect((await signIn(phone)).status).toBe(401);
  await change(false);
  const { cookie: again } = await signIn(phone);
  const { body } = await callOffice<{ accounts: OfficeAccount[] }>(one, '/accounts', { cookie: again });
  const id = body.accounts.find(({ name }) => name === '이담당')?.passkeys[0]?.id;
  const removed = { method: 'DELETE', cookie: again };
  expect((await callOffice(one, `/account/passkeys/${id}`, removed)).status).toBe(204);
  expect((await signIn(phone)).status).toBe(401);
});

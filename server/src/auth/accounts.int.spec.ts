import { beforeAll, beforeEach, expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { plaza } from '../testing/tablet.js';
import { callOffice, createAccount, type OfficeRequest } from './testing/office-client.js';

const clock = new TestClock();
const password = '길고 외우기 쉬운 문장 하나';

const redis = await useRedis();
const one = await useNode({}, clock);
const other = await useNode({}, clock);
beforeAll(async () => {
  for (const [name, role] of [
    ['김담당', 'office'],
    ['이보기', 'viewer'],
  ] as const)
    await createAccount(one, { name, role, password }, adminToken);
});
beforeEach(async () => {
  const tries = await redis.client.keys('hannun:sign-in-tries:*');
  if (tries.length > 0) await redis.client.del(...tries);
});

/** Each test reads another part of an answer. */
type Json = ReturnType<typeof JSON.parse>;

const office = (path: string, options: OfficeRequest = {}) =>
  callOffice<Json>(one, path, { bearer: adminToken, ...options });
const signIn = (name: string, candidate = password, node = one) =>
  callOffice<Json>(node, '/sign-in', { method: 'POST', body: { name, password: candidate } });
const idOf = async (name: string): Promise<string> =>
  (await office('/accounts')).body.accounts.find((account: { name: string }) => account.name === name).id;
const grant = { role: 'staff', clinicId: plaza };

it('signs a named account in by its password, ignoring the case of its name', async () => {
  const { status, body } = await signIn('김담당', password, other);
  expect([status, body.actor.name, body.role]).toEqual([200, '김담당', 'office']);
  expect((await signIn('김담당'.normalize('NFD'))).status).toBe(200);
});

it('stores passwords as argon2id hashes with OWASP’s parameters and a unique salt', async () => {
  const hashes = Object.values(await redis.client.hgetall('hannun:office-passwords'));
  expect(hashes.length).toBeGreaterThanOrEqual(2);
  expect(new Set(hashes).size).toBe(hashes.length);
  for (const hash of hashes)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
});

it.each([
  ['a wrong password', '김담당', 'wrong password 1'],
  ['a name nobody has', '박없음', password],
])('answers %s with the same error', async (_, name, candidate) => {
  const { status, body } = await signIn(name, candidate);
  expect([status, body.error.message]).toEqual([
    401,
    'The sign-in details are wrong. Check them and try again.',
  ]);
});

it('lets a viewer read but not change anything, and records the attempt', async () => {
  const { cookie } = await signIn('이보기');
  expect((await callOffice<Json>(one, '/devices', { cookie })).status).toBe(200);
  const tried = await callOffice<Json>(one, '/pairing-codes', { method: 'POST', body: grant, cookie });
  expect([tried.status, tried.body.error.code]).toEqual([403, 'forbidden']);
  const { body } = await office('/audit?what=POST%20pairing-codes');
  expect(body.records[0]).toMatchObject({ who: { name: '이보기' }, outcome: 'refused' });
});

it('signs a disabled account out at once on every node, and admits it again once enabled', async () => {
  const { cookie } = await signIn('이보기');
  const id = await idOf('이보기');
  await office(`/accounts/${id}`, { method: 'PATCH', body: { disabled: true } });
  expect((await callOffice<Json>(other, '/session', { cookie })).status).toBe(401);
  expect((await signIn('이보기')).status).toBe(401);
  await office(`/accounts/${id}`, { method: 'PATCH', body: { disabled: false } });
  expect((await signIn('이보기')).status).toBe(200);
});

it('ends an account’s sessions when its password is reset, and requires its owner to set a new one first', async () => {
  const { cookie } = await signIn('이보기');
  const temporary = 'another long sentence';
  await office(`/accounts/${await idOf('이보기')}`, { method: 'PATCH', body: { password: temporary } });
  expect((await callOffice<Json>(other, '/session', { cookie })).status).toBe(401);
  expect((await signIn('이보기')).status).toBe(401);
  const back = await signIn('이보기', temporary);
  expect(back.body.mustChoosePassword).toBe(true);
  for (const path of ['/devices', '/sessions', '/audit'])
    expect((await callOffice<Json>(other, path, { cookie: back.cookie })).body.error.code).toBe('forbidden');
  const choose = (next: string) =>
    callOffice<Json>(other, '/account/password', {
      method: 'PUT',
      body: { present: temporary, password: next },
      cookie: back.cookie,
    });
  expect((await choose(temporary)).body.error.code).toBe('guessable-password');
  expect((await choose(password)).status).toBe(204);
  expect((await callOffice<Json>(one, '/session', { cookie: back.cookie })).body.mustChoosePassword).toBe(
    false,
  );
  expect((await callOffice<Json>(one, '/devices', { cookie: back.cookie })).status).toBe(200);
  const { body } = await office('/audit?what=PUT%20account/password');
  expect(body.records[0]).toMatchObject({ who: { name: '이보기' }, outcome: 'done' });
});

it('rejects a password that is easy to guess: a common one, or one made of local names', async () => {
  const made = await office('/accounts', {
    method: 'POST',
    body: { name: '최새로', role: 'viewer', password: 'qwertyuiop123' },
  });
  expect([made.status, made.body.error.code]).toEqual([400, 'guessable-password']);
  const { cookie } = await signIn('이보기');
  for (const candidate of [
    '성동구 보건소 2026',
    'tjdehdrnqhrjsth',
    '이보기 이보기 이보기 이보기',
    'password-2026',
  ]) {
    const body = { present: password, password: candidate };
    const own = await callOffice<Json>(one, '/account/password', { method: 'PUT', body, cookie });
    expect([candidate, own.body?.error.code]).toEqual([candidate, 'guessable-password']);
    const reset = { method: 'PATCH', body: { password: candidate } };
    expect((await office(`/accounts/${await idOf('이보기')}`, reset)).body.error.code).toBe(
      'guessable-password',
    );
  }
  expect((await callOffice<Json>(one, '/session', { cookie })).status).toBe(200);
});

it('requires a recent sign-in to change passkeys or end other sessions, 15 minutes after the last', async () => {
  const [{ cookie }, elsewhere] = [await signIn('이보기'), await signIn('이보기', password, other)];
  const { body } = await callOffice<Json>(one, '/sessions', { cookie: elsewhere.cookie });
  const { id } = body.sessions.find(({ current }: { current: boolean }) => current);
  clock.currentMs += 15 * 60_000;
  const tries = [
    callOffice<Json>(one, '/account/passkeys/options', { method: 'POST', cookie }),
    callOffice<Json>(one, '/account/passkeys/none', { method: 'DELETE', cookie }),
    callOffice<Json>(one, `/sessions/${id}`, { method: 'DELETE', cookie }),
  ];
  for (const tried of await Promise.all(tries))
    expect([tried.status, tried.body?.error.code]).toEqual([403, 'sign-in-again']);
  const again = await signIn('이보기');
  const ended = await callOffice<Json>(one, `/sessions/${id}`, { method: 'DELETE', cookie: again.cookie });
  expect(ended.status).toBe(204);
});

it('lets people change their own password, viewers too, and signs out their other browsers', async () => {
  const [here, elsewhere] = [await signIn('이보기'), await signIn('이보기', password, other)];
  const change = (present: string, next: string) =>
    callOffice<Json>(one, '/account/password', {
      method: 'PUT',
      body: { present, password: next },
      cookie: here.cookie,
    });
  const next = '아무도 모를 다른 긴 문장';
  expect((await change('not the present one', next)).body.error.details).toEqual(['present']);
  expect((await change(password, next)).status).toBe(204);
  expect((await callOffice<Json>(one, '/session', { cookie: here.cookie })).status).toBe(200);
  expect((await callOffice<Json>(one, '/session', { cookie: elsewhere.cookie })).status).toBe(401);
  expect((await signIn('이보기', next)).status).toBe(200);
  expect((await change(next, password)).status).toBe(204);
});

it('lists sessions and ends any of them', async () => {
  const { cookie } = await signIn('이보기');
  const mine = await callOffice<Json>(one, '/sessions', { cookie });
  expect(new Set(mine.body.sessions.map(({ actor }: { actor: { name: string } }) => actor.name))).toEqual(
    new Set(['이보기']),
  );
  const [{ id }] = mine.body.sessions.filter(({ current }: { current: boolean }) => current);
  expect((await office(`/sessions/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await callOffice<Json>(other, '/session', { cookie })).status).toBe(401);
  expect((await office(`/sessions/${id}`, { method: 'DELETE' })).status).toBe(404);
});

it('refuses to disable one’s own account, to use a name twice, or to set a short password', async () => {
  const { cookie } = await signIn('김담당');
  const own = await callOffice<Json>(one, `/accounts/${await idOf('김담당')}`, {
    method: 'PATCH',
    body: { role: 'viewer' },
    cookie,
  });
  expect(own.status).toBe(400);
  const create = (name: string, candidate: string) =>
    office('/accounts', { method: 'POST', body: { name, role: 'viewer', password: candidate } });
  expect((await create('김담당', password)).body.error.code).toBe('conflict');
  expect((await create('최새로', 'short')).body.error.details).toEqual([
    'password must be 12 to 128 characters long',
  ]);
});

it('has no password or passkeys for the admin token', async () => {
  const { body } = await office('/account/passkeys/options', { method: 'POST' });
  expect(body.error.message).toMatch(/Sign in with a named account/);
});

it('records no password in the audit trail', async () => {
  expect(JSON.stringify(await redis.client.lrange('hannun:audit-trail', 0, -1))).not.toMatch(
    /외우기 쉬운|another long|아무도 모를|처음에만/,
  );
});

import type { Rejection } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { plaza } from '../testing/tablet.js';
import { callOffice } from './testing/office-client.js';

const clock = new TestClock();
const minutes = 60_000;

const redis = await useRedis();
const one = await useNode({}, clock);
const other = await useNode({}, clock);

const signIn = (node = one, token = adminToken) =>
  callOffice(node, '/sign-in', { method: 'POST', body: { token } });
const whoAmI = (cookie: string, node = one) => callOffice(node, '/session', { cookie });
const grant = { role: 'staff', clinicId: plaza };

it('opens a session with the admin token, valid on every node, in an HttpOnly cookie', async () => {
  const { status, body, cookie, setCookie } = await signIn();
  expect([status, body]).toMatchObject([200, { actor: { kind: 'first-credential' }, role: 'office' }]);
  expect(setCookie).toMatch(/^hannun_office=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect((await whoAmI(cookie, other)).body).toEqual(body);
  const stored = JSON.stringify(await redis.client.hgetall('hannun:office-sessions'));
  expect(stored).not.toContain(cookie.split('=')[1]);
});

it('uses the __Host- cookie prefix when the public address is https', async () => {
  const named = await useNode({ publicUrl: 'https://hannun.example' });
  const { setCookie, cookie } = await signIn(named);
  expect(setCookie).toMatch(/^__Host-hannun_office=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  expect((await whoAmI(cookie, named)).status).toBe(200);
  expect((await whoAmI(cookie.replace('__Host-', ''), named)).status).toBe(401);
  await named.close();
});

it('accepts a session as a bearer token too', async () => {
  const [, token = ''] = (await signIn()).cookie.split('=');
  const made = { method: 'POST', body: grant, bearer: token, headers: { 'x-hannun-office': null } };
  expect((await callOffice(one, '/pairing-codes', made)).status).toBe(201);
});

it.each([
  ['without our page’s header', { 'x-hannun-office': null }],
  ['from another origin', { origin: 'https://evil.example' }],
])('refuses a change with a cookie %s', async (_, headers) => {
  const { cookie } = await signIn();
  const change = await callOffice<{ error: Rejection }>(one, '/pairing-codes', {
    method: 'POST',
    body: grant,
    cookie,
    headers,
  });
  expect([change.status, change.body.error.code]).toEqual([403, 'forbidden']);
  const login = await callOffice(one, '/sign-in', { method: 'POST', body: { token: adminToken }, headers });
  expect(login.status).toBe(403);
  expect((await callOffice(one, '/session', { cookie, headers })).status).toBe(200);
});

it('accepts a change from our own page', async () => {
  const { cookie } = await signIn();
  const headers = { origin: one.url };
  const change = await callOffice(one, '/pairing-codes', { method: 'POST', body: grant, cookie, headers });
  expect(change.status).toBe(201);
});

it('ends a session on every node when its user signs out', async () => {
  const { cookie } = await signIn();
  const out = await callOffice(one, '/session', { method: 'DELETE', cookie });
  expect([out.status, out.setCookie]).toEqual([204, expect.stringContaining('hannun_office=;')]);
  expect((await whoAmI(cookie, other)).status).toBe(401);
});

it('ends a session after an hour without use, and after 12 hours at the latest', async () => {
  const { cookie } = await signIn();
  const opened = clock.currentMs;
  for (let used = 0; used < 12; used += 1) {
    clock.currentMs += 59 * minutes;
    expect((await whoAmI(cookie)).status).toBe(200);
  }
  clock.currentMs = opened + 12 * 60 * minutes;
  expect((await whoAmI(cookie)).status).toBe(401);
  const idle = (await signIn()).cookie;
  clock.currentMs += 60 * minutes;
  expect((await whoAmI(idle)).status).toBe(401);
  await signIn();
  expect(await redis.client.hlen('hannun:office-sessions')).toBe(1);
});

it('throttles wrong tokens, and accepts the right one at once', async () => {
  const guesses = await Promise.all(Array.from({ length: 320 }, () => signIn(one, 'a guess of mine')));
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401, 429]));
  expect((await signIn()).status).toBe(200);
});

it('keeps at most 50 sessions of one account and ends the least recently used', async () => {
  const { cookie } = await signIn();
  clock.currentMs += 1_000;
  for (let opened = 0; opened < 50; opened += 1) expect((await signIn()).status).toBe(200);
  expect(await redis.client.hlen('hannun:office-sessions')).toBe(50);
  expect((await whoAmI(cookie)).status).toBe(401);
});

import type { OfficeDevice } from '@hannun/shared/contract';
import { expect, it, vi } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useOwnRedis, useStandingClock } from '../testing/fixtures.js';
import { callApi, type HttpAnswer, type HttpRequest } from '../testing/http-client.js';
import { startNode, type TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { checkIn, openTablet, plaza, send } from '../testing/tablet.js';
import type { DevicesService } from './devices.service.js';

const redis = await useOwnRedis();
const one = await useNode({ redisUrl: redis.url });
const other = await useNode({ redisUrl: redis.url });

type Paired = Awaited<ReturnType<DevicesService['pair']>>;
const call = <Body>(path: string, request?: HttpRequest) => callApi<Body>(one, path, request);
const post = <Body>(path: string, body: object, bearer?: string) =>
  call<Body>(path, { method: 'POST', body, bearer });
const freshCode = async (): Promise<string> => {
  const made = await post<{ code: string }>(
    '/admin/pairing-codes',
    { role: 'staff', clinicId: plaza },
    adminToken,
  );
  return made.body.code;
};
const readPaired = ({ body }: HttpAnswer): Paired => body as Paired;

it('pairs one device per code, even when several redeem it at once', async () => {
  const code = await freshCode();
  expect(code).toMatch(/^[B-DF-HJ-NP-TV-XZ]{8}$/);
  const answers = await Promise.all([1, 2, 3].map(() => post('/devices/pair', { code, label: 'Desk 1' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
});

it('recognises a device by its HttpOnly cookie and never stores the token itself', async () => {
  const paired = await post('/devices/pair', { code: (await freshCode()).toLowerCase(), label: 'Desk 2' });
  const { token, device } = readPaired(paired);
  const cookie = paired.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
  const me = await call('/devices/me', { cookie: cookie.split(';')[0] ?? '' });
  expect(me.body).toEqual({ device });
  expect(JSON.stringify(await redis.client.hgetall('hannun:device-tokens'))).not.toContain(token);
});

it('disconnects a revoked tablet on every node and refuses it from then on', async () => {
  const { token, device } = readPaired(await post('/devices/pair', { code: await freshCode() }));
  const tablet = await openTablet(other, token);
  tablet.io.reconnection(false);
  const cut = new Promise((resolve) => tablet.once('disconnect', resolve));
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  const revoked = await call(`/admin/devices/${device.id}`, { method: 'DELETE', bearer: adminToken });
  expect(revoked.status).toBe(204);
  await cut;
  await expect(openTablet(other, token)).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
  expect((await call('/devices/me', { bearer: token })).status).toBe(401);
  const again = await call(`/admin/devices/${device.id}`, { method: 'DELETE', bearer: adminToken });
  expect(again.status).toBe(404);
});

it('completes on retry a revocation that a crash interrupted', async () => {
  const { token, device } = readPaired(await post('/devices/pair', { code: await freshCode() }));
  const tablet = await openTablet(other, token);
  tablet.io.reconnection(false);
  const cut = new Promise((resolve) => tablet.once('disconnect', resolve));
  await redis.client.hdel(
    'hannun:device-tokens',
    (await redis.client.hget('hannun:devices', device.id)) ?? '',
  );
  const again = await call(`/admin/devices/${device.id}`, { method: 'DELETE', bearer: adminToken });
  expect(again.status).toBe(404);
  await cut;
  expect(await redis.client.hexists('hannun:devices', device.id)).toBe(0);
});

it('disconnects a tablet whose revocation was missed, once Redis is reachable again', async () => {
  const { token, device } = readPaired(await post('/devices/pair', { code: await freshCode() }));
  const tablet = await openTablet(other, token);
  tablet.io.reconnection(false);
  const cut = new Promise((resolve) => tablet.once('disconnect', resolve));
  const hash = (await redis.client.hget('hannun:devices', device.id)) ?? '';
  await redis.client.hdel('hannun:device-tokens', hash);
  await redis.client.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
  await cut;
});

it('previews what a code is for without using it up', async () => {
  const code = await freshCode();
  const shown = await post('/devices/pair/preview', { code: code.toLowerCase() });
  expect(shown.body).toEqual({
    role: 'staff',
    clinicId: plaza,
    name: { ko: '왕십리광장 임시선별검사소', en: expect.any(String) },
  });
  expect((await post('/devices/pair', { code })).status).toBe(200);
  expect((await post('/devices/pair/preview', { code })).status).toBe(401);
});

const change = (id: string, body: object) =>
  call(`/admin/devices/${id}`, { method: 'PATCH', body, bearer: adminToken });

it('renames a tablet in use and lists its health', async () => {
  const { token, device } = readPaired(await post('/devices/pair', { code: await freshCode() }));
  const tablet = await openTablet(other, token);
  expect(await tablet.emitWithAck('beat', { at: '2026-11-23T02:00:00.000Z', pending: 3 })).toMatchObject({
    ok: true,
  });
  expect((await change(device.id, { label: '접수대 9' })).body).toMatchObject({ label: '접수대 9' });
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  expect(tablet.connected).toBe(true);
  await soon(async () => {
    const { devices } = (await call('/admin/devices', { bearer: adminToken })).body as {
      devices: OfficeDevice[];
    };
    expect(devices.find(({ id }) => id === device.id)).toMatchObject({
      label: '접수대 9',
      heardAt: '2026-11-23T02:00:00.000Z',
      pending: 3,
    });
  });
  tablet.disconnect();
});

it('moves a tablet to another clinic: it reconnects and acts only for the new one', async () => {
  const { token, device } = readPaired(await post('/devices/pair', { code: await freshCode() }));
  const tablet = await openTablet(other, token);
  tablet.io.reconnection(false);
  const cut = new Promise((resolve) => tablet.once('disconnect', resolve));
  expect((await change(device.id, { clinicId: 'nowhere' })).status).toBe(404);
  expect((await change(device.id, { clinicId: 'seoul-forest' })).status).toBe(200);
  await cut;
  const again = await openTablet(other, token);
  expect(await send(again, checkIn())).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await again.emitWithAck('desk', { clinicId: 'seoul-forest' })).toMatchObject({ ok: true });
  again.disconnect();
});

it('does not bring back a device that was revoked during a rename', async () => {
  const { token, device } = readPaired(await post('/devices/pair', { code: await freshCode() }));
  const revoke = call(`/admin/devices/${device.id}`, { method: 'DELETE', bearer: adminToken });
  await Promise.all([change(device.id, { label: 'late' }), revoke, change(device.id, { label: 'later' })]);
  expect((await call('/devices/me', { bearer: token })).status).toBe(401);
});

it('answers with an error of the contract while Redis accepts no writes', async () => {
  await redis.client.config('SET', 'maxmemory', '1');
  const answer = await post<{ code: string }>(
    '/admin/pairing-codes',
    { role: 'staff', clinicId: plaza },
    adminToken,
  );
  await redis.client.config('SET', 'maxmemory', '0');
  expect([answer.status, answer.body]).toMatchObject([503, { error: { code: 'unavailable' } }]);
});

it('sets Secure cookies behind a trusted TLS proxy only', async () => {
  const trusting = await startNode(redis.url, { trustedProxies: ['loopback'] });
  const doubting = await startNode(redis.url);
  const named = await startNode(redis.url, { publicUrl: 'https://hannun.example' });
  const cookieOf = async ({ url }: TestNode) => {
    const response = await fetch(`${url}/api/v1/devices/pair`, {
      method: 'POST',
      body: JSON.stringify({ code: await freshCode() }),
      headers: {
        'content-type': 'application/json',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '192.0.2.7',
      },
    });
    return response.headers.get('set-cookie');
  };
  const secure = /^__Host-hannun_device=[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/;
  expect(await cookieOf(trusting)).toMatch(secure);
  expect(await cookieOf(doubting)).toMatch(
    /^hannun_device=[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
  );
  const cookie = await cookieOf(named);
  expect(cookie).toMatch(secure);
  const cookieHeaders = { cookie: cookie?.split(';')[0] ?? '', 'x-forwarded-proto': 'https' };
  const statusAt = async ({ url }: TestNode) =>
    (await fetch(`${url}/api/v1/devices/me`, { headers: cookieHeaders })).status;
  expect(await statusAt(named)).toBe(200);
  expect(await statusAt(trusting)).toBe(200);
  expect(await statusAt(doubting)).toBe(401);
  for (const node of [trusting, doubting, named]) await node.close();
});

it('admits only the admin token to the office', async () => {
  const grant = { role: 'staff', clinicId: plaza };
  expect((await post('/admin/pairing-codes', grant)).status).toBe(401);
  expect((await post('/admin/pairing-codes', grant, `${adminToken}x`)).status).toBe(401);
  expect((await post('/admin/pairing-codes', { ...grant, clinicId: 'nowhere' }, adminToken)).status).toBe(
    404,
  );
  expect((await post('/admin/pairing-codes', { ...grant, role: 'king' }, adminToken)).status).toBe(400);
});

it('keeps a code valid for its device while others guess codes', async () => {
  const code = await freshCode();
  const guess = `${code.slice(0, 4)}${code.endsWith('BBBB') ? 'CCCC' : 'BBBB'}`;
  for (const address of ['a', 'b', 'c', 'd', 'e', 'f'])
    await expect(one.devices.pair(guess, undefined, address)).rejects.toThrow('This pairing code is wrong');
  await expect(one.devices.findGrant(code, 'g')).resolves.toMatchObject({ clinicId: plaza });
  await expect(one.devices.pair(code, undefined, 'g')).resolves.toMatchObject({
    device: { clinicId: plaza },
  });
});

it('answers 30 guesses of one IPv6 /64 a minute and still pairs others', async () => {
  useStandingClock();
  const trusting = await useNode({ redisUrl: redis.url, trustedProxies: ['loopback'] });
  const guess = async (index: number) => {
    const from = `2001:db8:1:2:${index.toString(16)}::1`;
    const { status } = await fetch(`${trusting.url}/api/v1/devices/pair`, {
      method: 'POST',
      body: JSON.stringify({ code: 'BBBBBBBB' }),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    });
    return status;
  };
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => guess(index)));
  expect(answers.sort()).toEqual([...Array(30).fill(401), ...Array(10).fill(429)]);
  const code = await freshCode();
  await expect(trusting.devices.pair(code, undefined, '2001:db8:9:9::/64')).resolves.toBeDefined();
  vi.advanceTimersByTime(60_000);
  expect(await guess(0)).toBe(401);
});

it('creates at most 60 codes a minute per office user', async () => {
  useStandingClock();
  const node = await useNode({ redisUrl: redis.url });
  const create = async () => {
    const body = { role: 'staff', clinicId: plaza };
    const request = { method: 'POST', body, bearer: adminToken } as const;
    return (await callApi(node, '/admin/pairing-codes', request)).status;
  };
  const made = await Promise.all(Array.from({ length: 65 }, create));
  expect(made.sort()).toEqual([...Array(60).fill(201), ...Array(5).fill(429)]);
  vi.advanceTimersByTime(60_000);
  expect(await create()).toBe(201);
});

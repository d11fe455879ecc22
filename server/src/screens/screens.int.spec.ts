import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import type { RedisServer } from '../testing/redis-server.js';
import { pairTablet, plaza } from '../testing/tablet.js';

const clock = new TestClock();
const change = { trustedProxies: ['loopback'] };
const nodes = [await useNode(change, clock), await useNode(change, clock)] as const;
const redis = await useRedis();

/** Each test reads another part of an answer. */
type Json = ReturnType<typeof JSON.parse>;
type Ask = { method?: string; body?: unknown; token?: string; node?: 0 | 1; from?: string };

const ask = (path: string, { method = 'GET', body, token, node = 0, from }: Ask = {}) =>
  callApi<Json>(nodes[node], `/${path}`, {
    method,
    body,
    bearer: token,
    headers: from ? { 'x-forwarded-for': from } : {},
  });
const office = (path: string, rest: Ask = {}) => ask(`admin/screens${path}`, { ...rest, token: adminToken });

const report = {
  target: plaza,
  build: 'abc',
  layout: 'landscape',
  theme: 'light',
  width: 1920,
  height: 1080,
  sound: 'on',
  shown: 'rows',
};
const tell = (id: string, change: object = {}, rest: Ask = {}) =>
  ask(`screens/${id}/report`, { method: 'POST', body: { ...report, ...change }, ...rest });
const screenOf = async (id: string) =>
  (await office('', { node: 1 })).body.screens.find((screen: { id: string }) => screen.id === id);

describe('a screen that reports', () => {
  it('is listed on every node with the time of its last contact', async () => {
    const id = randomUUID();
    expect((await tell(id)).body).toEqual({
      settings: {},
      reloads: 0,
      urgent: null,
      publicUrl: null,
      timeZone: 'Asia/Seoul',
    });
    expect(await screenOf(id)).toEqual({
      ...report,
      id,
      label: '',
      paired: false,
      device: null,
      present: true,
      lastContactAt: clock.nowIso(),
      settings: {},
    });
  });

  it('is absent after a minute without reports and, if unpaired, removed after ten', async () => {
    const id = randomUUID();
    await tell(id);
    clock.currentMs += 61_000;
    expect(await screenOf(id)).toMatchObject({ present: false });
    clock.currentMs += 10 * 60_000;
    expect(await screenOf(id)).toBeUndefined();
  });

  it.each([
    { width: 0 },
    { sound: 'loud' },
    { target: 'Not Kebab' },
    { extra: 1 },
    { shown: 'x'.repeat(21) },
  ])('is refused with %o', async (change) => {
    expect(await tell(randomUUID(), change)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid' } },
    });
  });

  it('is rejected when its id is not a UUID', async () => {
    expect((await tell('me')).status).toBe(400);
  });
});

describe('the office', () => {
  it('sets and resets layout, theme, volume and voice', async () => {
    const id = randomUUID();
    await tell(id);
    const settings = {
      label: '1층 로비',
      layout: 'portrait',
      theme: 'schedule',
      darkFrom: '18:00',
      volume: 40,
    };
    const changed = await office(`/${id}`, { method: 'PATCH', body: settings });
    expect(changed.body).toMatchObject({ label: '1층 로비', settings: { layout: 'portrait', volume: 40 } });
    const back = await office(`/${id}`, { method: 'PATCH', body: { layout: null } });
    expect(back.body.settings).toEqual({ theme: 'schedule', darkFrom: '18:00', volume: 40 });
    expect((await tell(id, {}, { node: 1 })).body.settings).toEqual(back.body.settings);
  });

  it.each([{ volume: 101 }, { theme: 'pink' }, { darkFrom: '24:00' }, { size: 3 }])(
    'cannot set %o',
    async (settings) => {
      const id = randomUUID();
      await tell(id);
      expect((await office(`/${id}`, { method: 'PATCH', body: settings })).status).toBe(400);
    },
  );

  it('makes one screen reload', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await tell(one);
    await tell(other);
    expect((await office(`/${one}/reload`, { method: 'POST' })).status).toBe(202);
    expect((await tell(one)).body.reloads).toBe(1);
    expect((await tell(other)).body.reloads).toBe(0);
  });

  it('publishes an urgent notice on all screens and withdraws it', async () => {
    const urgent = { ko: '오늘은 15시에 마칩니다', en: 'We close at 15:00 today' };
    expect((await office('/notice', { method: 'PUT', body: urgent })).status).toBe(200);
    expect((await tell(randomUUID())).body.urgent).toEqual(urgent);
    await office('/notice', { method: 'DELETE' });
    expect((await tell(randomUUID())).body.urgent).toBeNull();
  });

  it('answers with an error for an unknown screen, and admits only the office', async () => {
    const unheard = await office(`/${randomUUID()}`, { method: 'PATCH', body: { volume: 1 } });
    expect(unheard.body.error.message).toContain('not found');
    expect((await ask('admin/screens')).status).toBe(401);
    expect((await ask('admin/screens/notice', { method: 'PUT', body: { ko: 'x' } })).status).toBe(401);
  });
});

describe('pairing a screen', () => {
  const offer = async () => (await ask('screens/pairings', { method: 'POST' })).body;
  const redeem = (secret: string, screen: string) =>
    ask('screens/pairings/redeem', { method: 'POST', body: { secret, screen }, node: 1 });

  it('works by the code it shows, once the office confirms it', async () => {
    const [{ code, secret }, id] = [await offer(), randomUUID()];
    expect(code).toMatch(/^[A-Z]{6}$/);
    expect((await redeem(secret, id)).body).toEqual({ state: 'waiting' });
    const body = { code, target: plaza, label: '현관' };
    expect((await office('/pairings', { method: 'POST', body })).status).toBe(204);
    const paired = await redeem(secret, id);
    expect(paired.body).toMatchObject({ state: 'paired', target: plaza });
    expect(paired.headers.get('set-cookie')).toContain('HttpOnly');
    await tell(id, {}, { token: paired.body.token });
    expect(await screenOf(id)).toMatchObject({ paired: true, label: '현관', device: expect.any(String) });
    const moved = { method: 'PATCH', body: { target: 'seoul-forest' } };
    expect((await office(`/${id}`, { ...moved, body: { target: 'nowhere' } })).status).toBe(404);
    expect((await office(`/${id}`, moved)).status).toBe(200);
    expect((await tell(id, {}, { token: paired.body.token })).body.settings).toEqual({
      target: 'seoul-forest',
    });
    const me = await ask('devices/me', { token: paired.body.token, node: 1 });
    expect(me.body.device).toMatchObject({ clinicId: 'seoul-forest', label: '현관' });
    expect((await redeem(secret, id)).body).toEqual({ state: 'waiting' });
    expect((await office('/pairings', { method: 'POST', body })).status).toBe(400);
  });

  it('fails for a clinic that does not exist', async () => {
    const { code } = await offer();
    const refused = await office('/pairings', { method: 'POST', body: { code, target: 'nowhere' } });
    expect(refused.body.error.code).toBe('unknown-clinic');
  });
});

/** Pairs a television with a clinic; returns its token, device and own id. */
async function pairTelevision(clinicId = plaza) {
  const { token, device } = await nodes[0].devices.enroll({ role: 'display', clinicId }, 'TV');
  return { id: randomUUID(), token, device: device.id, revoke: () => nodes[0].devices.revoke(device.id) };
}

describe('a tablet learns about its television', () => {
  it('that it is silent, when screens are present but none plays sound', async () => {
    clock.currentMs += 120_000;
    const token = await pairTablet(nodes[0]);
    const tv = await pairTelevision();
    const heardThere = () => ask(`clinics/${plaza}/screens`, { token }).then(({ body }) => body.silent);
    expect(await heardThere()).toBe(false);
    await tell(tv.id, { sound: 'blocked' }, tv);
    expect(await heardThere()).toBe(true);
    await tell(tv.id, { sound: 'on' }, tv);
    expect(await heardThere()).toBe(false);
    expect((await ask('clinics/seoul-forest/screens', { token })).status).toBe(403);
    expect((await ask(`clinics/${plaza}/screens`)).status).toBe(401);
    await tv.revoke();
  });

  it('that it has stopped: it shows old figures, or has not reported for a minute', async () => {
    const forest = 'seoul-forest';
    const token = await pairTablet(nodes[0], forest);
    const tv = await pairTelevision(forest);
    const hasStopped = () => ask(`clinics/${forest}/screens`, { token }).then(({ body }) => body.stopped);
    expect(await hasStopped()).toBe(false);
    await tell(tv.id, { target: forest, shown: 'stale' }, tv);
    expect(await hasStopped()).toBe(true);
    await tell(tv.id, { target: forest }, tv);
    expect(await hasStopped()).toBe(false);
    clock.currentMs += 61_000;
    expect(await hasStopped()).toBe(true);
    await tv.revoke();
    expect(await hasStopped()).toBe(false);
  });
});

describe('an attacker', () => {
  const signs = async (clinicId: string) => {
    const { body } = await ask(`clinics/${clinicId}/screens`, {
      token: await pairTablet(nodes[0], clinicId),
    });
    return { silent: body.silent, stopped: body.stopped, screens: body.screens.length };
  };
  const quiet = { silent: false, stopped: false, screens: 0 };

  it('neither raises nor clears a warning on any tablet', async () => {
    const [silent, clear] = ['seongsu-station', 'seoul-forest'];
    const tv = await pairTelevision(silent);
    await tell(tv.id, { target: silent, sound: 'blocked' }, tv);
    for (const target of [silent, clear]) {
      await tell(randomUUID(), { target, sound: 'on' });
      await tell(randomUUID(), { target, sound: 'blocked', shown: 'stale' });
      await tell(tv.id, { target, sound: 'on' });
    }
    expect(await signs(silent)).toEqual({ silent: true, stopped: false, screens: 1 });
    expect(await signs(clear)).toEqual(quiet);
    expect(await screenOf(tv.id)).toMatchObject({ paired: true, device: tv.device, sound: 'blocked' });
    await tv.revoke();
  });

  it('changes with a stolen screen token only the warning of that screen', async () => {
    clock.currentMs += 11 * 60_000;
    const [stolen, other, elsewhere] = [
      await pairTelevision(),
      await pairTelevision(),
      await pairTelevision('seoul-forest'),
    ];
    await tell(stolen.id, {}, stolen);
    await tell(other.id, { sound: 'blocked' }, other);
    await tell(elsewhere.id, { target: 'seoul-forest' }, elsewhere);
    const free = randomUUID();
    await tell(free);
    await office(`/${free}`, { method: 'PATCH', body: { label: '2층' } });
    for (const id of [other.id, elsewhere.id, free, randomUUID()])
      for (const target of [plaza, 'seoul-forest'])
        await tell(id, { target, sound: 'missing', shown: 'stale' }, stolen);
    expect(await signs('seoul-forest')).toEqual({ ...quiet, screens: 1 });
    expect(await screenOf(other.id)).toMatchObject({ device: other.device, sound: 'blocked', shown: 'rows' });
    expect(await screenOf(free)).toMatchObject({ paired: false, label: '2층' });
    const { screens } = (await office('')).body;
    expect(screens.filter(({ device }: { device: string }) => device === stolen.device)).toHaveLength(1);
    for (const tv of [stolen, other, elsewhere]) await tv.revoke();
  });

  it('with a stolen screen token is throttled, and never blocks the reports of the screen itself', async () => {
    clock.currentMs += 11 * 60_000;
    const tv = await pairTelevision();
    const flood = await Promise.all(
      Array.from({ length: 60 }, () => tell(tv.id, { sound: 'blocked' }, { ...tv, from: '198.51.100.9' })),
    );
    expect(flood.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(20);
    expect(await signs(plaza)).toMatchObject({ silent: true });
    expect((await tell(tv.id, {}, tv)).status).toBe(200);
    expect(await signs(plaza)).toMatchObject({ silent: false });
    await tv.revoke();
  });

  it('with a stolen tablet token reads screens no more often than a desk', async () => {
    const token = await pairTablet(nodes[0]);
    const looks = await Promise.all(
      Array.from({ length: 40 }, () => ask(`clinics/${plaza}/screens`, { token })),
    );
    expect(looks.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(20);
    expect(new Set(looks.map(({ status }) => status))).toEqual(new Set([200, 429]));
  });

  it('who knows a paired screen’s id cannot take it over by pairing', async () => {
    const tv = await pairTelevision();
    await tell(tv.id, {}, tv);
    await office(`/${tv.id}`, { method: 'PATCH', body: { label: '1층' } });
    const { code, secret } = (await ask('screens/pairings', { method: 'POST' })).body;
    await office('/pairings', { method: 'POST', body: { code, target: plaza, label: '남의 화면' } });
    const redeemed = await ask('screens/pairings/redeem', {
      method: 'POST',
      body: { secret, screen: tv.id },
    });
    await tell(tv.id, { sound: 'missing' }, { token: redeemed.body.token });
    expect(await screenOf(tv.id)).toMatchObject({ device: tv.device, label: '1층', sound: 'on' });
    await tv.revoke();
  });

  it('cannot crowd out the office’s list with 1,010 screens, nor fill Redis', async () => {
    const tv = await pairTelevision();
    const open = randomUUID();
    await tell(tv.id, {}, tv);
    await tell(open);
    for (const id of [tv.id, open])
      await office(`/${id}`, { method: 'PATCH', body: { label: '로비', volume: 30 } });
    const urgent = { ko: '오늘은 15시에 마칩니다' };
    await office('/notice', { method: 'PUT', body: urgent });
    // Earlier reports have expired by now.
    clock.currentMs += 11 * 60_000;
    const before = await memoryOf(redis);
    const answers: number[] = [];
    for (let made = 0; made < 1_010; made += 101) {
      const asked = Array.from({ length: 101 }, () => tell(randomUUID(), { build: 'x'.repeat(40) }));
      answers.push(...(await Promise.all(asked)).map(({ status }) => status));
    }
    expect(new Set(answers)).toEqual(new Set([200, 429]));
    expect((await memoryOf(redis)) - before).toBeLessThan(1_000_000);
    expect(await redis.client.hlen('hannun:unpaired-screens')).toBeLessThanOrEqual(30);
    for (const id of [tv.id, open])
      expect(await screenOf(id)).toMatchObject({ label: '로비', settings: { volume: 30 } });
    expect((await tell(tv.id, {}, tv)).body).toMatchObject({ settings: { volume: 30 }, urgent });
    await office('/notice', { method: 'DELETE' });
    await office(`/${open}`, { method: 'DELETE' });
    await tv.revoke();
  });

  it('keeps the id of a screen that was paired before ids were bound', async () => {
    const tv = await pairTelevision();
    const storedReport = {
      ...report,
      id: tv.id,
      paired: true,
      device: tv.device,
      lastContactAt: clock.nowIso(),
    };
    await redis.client.hset('hannun:screens', tv.id, JSON.stringify(storedReport));
    await redis.client.hset('hannun:screen-care', tv.id, '{"label":"옛 TV","settings":{},"reloads":0}');
    await tell(tv.id, { sound: 'off' }, tv);
    expect(await screenOf(tv.id)).toMatchObject({ paired: true, label: '옛 TV', sound: 'off' });
    await tv.revoke();
    expect(await screenOf(tv.id)).toMatchObject({ paired: false, device: null, label: '옛 TV' });
  });

  it('gets few pairing codes, so that Redis stores little', async () => {
    const asked = await Promise.all(
      Array.from({ length: 200 }, () => ask('screens/pairings', { method: 'POST' })),
    );
    expect(asked.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(60);
    expect(asked.at(-1)?.status).toBe(429);
  });
});

async function memoryOf({ client }: RedisServer): Promise<number> {
  return Number(/used_memory_dataset:(\d+)/.exec(await client.info('memory'))?.[1]);
}

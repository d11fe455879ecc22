import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminToken, pairTablet, plaza, TestClock, type TestNode } from '../testing/node.js';
import { startPair } from '../testing/pair.js';
import type { RedisServer } from '../testing/redis-server.js';

let redis: RedisServer;
let nodes: readonly [TestNode, TestNode];
const clock = new TestClock();

beforeAll(async () => {
  const pair = await startPair({}, clock);
  ({ redis } = pair);
  nodes = [pair.one, pair.other];
  return pair.close;
});

type Ask = { method?: string; body?: unknown; token?: string; node?: 0 | 1 };

async function ask(path: string, { method = 'GET', body, token, node = 0 }: Ask = {}) {
  const response = await fetch(`${nodes[node].url}/api/v1/${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers };
}
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

describe('a screen told of itself', () => {
  it('is known to the office, on any node, with the time of its last contact', async () => {
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
      lastContactAt: clock.now(),
      settings: {},
    });
  });

  it('is away after a minute of silence and, unpaired, forgotten after a day', async () => {
    const id = randomUUID();
    await tell(id);
    clock.at += 61_000;
    expect(await screenOf(id)).toMatchObject({ present: false });
    clock.at += 24 * 60 * 60_000;
    expect(await screenOf(id)).toBeUndefined();
    clock.at -= 24 * 60 * 60_000 + 61_000;
  });

  it('cannot fill the store with names it makes up', async () => {
    const made = JSON.stringify({ ...report, paired: false, lastContactAt: clock.now() });
    const names = Array.from({ length: 1_000 }, () => randomUUID());
    const fields = names.flatMap((id) => [id, made.replace('{', `{"id":"${id}",`)]);
    await redis.client.hset('hannun:screens', ...fields);
    await tell(randomUUID());
    expect(await redis.client.hlen('hannun:screens')).toBeLessThanOrEqual(500);
    await redis.client.del('hannun:screens');
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

  it('is refused under a name that is no UUID', async () => {
    expect((await tell('me')).status).toBe(400);
  });
});

describe('the office', () => {
  it('sets layout, theme, volume and voice, and takes them back', async () => {
    const id = randomUUID();
    await tell(id);
    const wishes = {
      label: '1층 로비',
      layout: 'portrait',
      theme: 'schedule',
      darkFrom: '18:00',
      volume: 40,
    };
    const changed = await office(`/${id}`, { method: 'PATCH', body: wishes });
    expect(changed.body).toMatchObject({ label: '1층 로비', settings: { layout: 'portrait', volume: 40 } });
    const back = await office(`/${id}`, { method: 'PATCH', body: { layout: null } });
    expect(back.body.settings).toEqual({ theme: 'schedule', darkFrom: '18:00', volume: 40 });
    expect((await tell(id, {}, { node: 1 })).body.settings).toEqual(back.body.settings);
  });

  it.each([{ volume: 101 }, { theme: 'pink' }, { darkFrom: '24:00' }, { size: 3 }])(
    'cannot set %o',
    async (wishes) => {
      const id = randomUUID();
      await tell(id);
      expect((await office(`/${id}`, { method: 'PATCH', body: wishes })).status).toBe(400);
    },
  );

  it('asks one screen to reload', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await tell(one);
    await tell(other);
    expect((await office(`/${one}/reload`, { method: 'POST' })).status).toBe(202);
    expect((await tell(one)).body.reloads).toBe(1);
    expect((await tell(other)).body.reloads).toBe(0);
  });

  it('puts an urgent notice on all screens and takes it away', async () => {
    const urgent = { ko: '오늘은 15시에 마칩니다', en: 'We close at 15:00 today' };
    expect((await office('/notice', { method: 'PUT', body: urgent })).status).toBe(200);
    expect((await tell(randomUUID())).body.urgent).toEqual(urgent);
    await office('/notice', { method: 'DELETE' });
    expect((await tell(randomUUID())).body.urgent).toBeNull();
  });

  it('says so when a screen was never heard, and lets nobody else in', async () => {
    const unheard = await office(`/${randomUUID()}`, { method: 'PATCH', body: { volume: 1 } });
    expect(unheard.body.error.message).toContain('was ever heard');
    expect((await ask('admin/screens')).status).toBe(401);
    expect((await ask('admin/screens/notice', { method: 'PUT', body: { ko: 'x' } })).status).toBe(401);
  });
});

describe('a screen is paired', () => {
  const offer = async () => (await ask('screens/pairings', { method: 'POST' })).body;
  const redeem = (secret: string, screen: string) =>
    ask('screens/pairings/redeem', { method: 'POST', body: { secret, screen }, node: 1 });

  it('by the code it shows, once the office confirms it', async () => {
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

  it('for no clinic that does not exist', async () => {
    const { code } = await offer();
    const refused = await office('/pairings', { method: 'POST', body: { code, target: 'nowhere' } });
    expect(refused.body.error.code).toBe('unknown-clinic');
  });
});

describe('a tablet learns of its television', () => {
  it('that it is silent, while screens stand there and none can be heard', async () => {
    clock.at += 120_000;
    const token = await pairTablet(nodes[0]);
    const heardThere = () => ask(`clinics/${plaza}/screens`, { token }).then(({ body }) => body.silent);
    expect(await heardThere()).toBe(false);
    const id = randomUUID();
    await tell(id, { sound: 'blocked' });
    expect(await heardThere()).toBe(true);
    await tell(id, { sound: 'on' });
    expect(await heardThere()).toBe(false);
    expect((await ask('clinics/seoul-forest/screens', { token })).status).toBe(403);
    expect((await ask(`clinics/${plaza}/screens`)).status).toBe(401);
  });

  it('that it has stopped: old figures on it, or no word from it for a minute, though just opened', async () => {
    const forest = 'seoul-forest';
    const token = await pairTablet(nodes[0], forest);
    const hasStopped = () => ask(`clinics/${forest}/screens`, { token }).then(({ body }) => body.stopped);
    expect(await hasStopped()).toBe(false);
    const id = randomUUID();
    await tell(id, { target: forest, shown: 'stale' });
    expect(await hasStopped()).toBe(true);
    await tell(id, { target: forest });
    expect(await hasStopped()).toBe(false);
    clock.at += 61_000;
    expect(await hasStopped()).toBe(true);
    clock.at += 30 * 60_000;
    expect(await hasStopped()).toBe(false);
  });
});

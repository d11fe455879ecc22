import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScreenPairing } from '@hannun/shared/contract';
import { Logger } from '@nestjs/common';
import { afterEach, expect, it, vi } from 'vitest';
import { callOffice } from '../auth/testing/office-client.js';
import { StartupError } from '../core/startup-error.js';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useOwnRedis, useTablet } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import { startNode, type TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { checkIn, plaza, send } from '../testing/tablet.js';
import { keys } from './keys.js';

afterEach(() => void vi.restoreAllMocks());

it.each([
  ['appendonly', ['--appendonly', 'no', '--appendfsync', 'always']],
  ['appendfsync', ['--appendonly', 'yes', '--appendfsync', 'everysec']],
  [
    'no-appendfsync-on-rewrite',
    ['--appendonly', 'yes', '--appendfsync', 'always', '--no-appendfsync-on-rewrite', 'yes'],
  ],
  [
    'maxmemory-policy',
    ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'allkeys-lru'],
  ],
])(
  'refuses to start on a Redis with an unsafe %s, and says in one sentence how to fix it',
  async (setting, settings) => {
    const redis = await useOwnRedis(settings);
    const start = startNode(redis.url);
    await expect(start).rejects.toThrow(
      new RegExp(`^[^\\n]*${setting} is "[^"]+" but must be [^\\n]*Fix:[^\\n]*$`),
    );
  },
);

it('refuses to start on a Redis that truncates a torn file by itself, and starts once the setting is corrected', async () => {
  const redis = await useOwnRedis();
  await redis.client.config('SET', 'aof-load-truncated', 'yes');
  await expect(startNode(redis.url)).rejects.toThrow(
    /^[^\n]*aof-load-truncated is "yes" but must be "no"\. Fix: [^\n]*BGREWRITEAOF[^\n]*start-redis\.sh[^\n]*$/,
  );
  await redis.client.config('SET', 'aof-load-truncated', 'no');
  await useNode({ redisUrl: redis.url });
});

it('starts on a non-durable Redis where that is allowed, and /readyz warns about it', async () => {
  const redis = await useOwnRedis(['--appendonly', 'no']);
  const node = await useNode({ redisUrl: redis.url, allowNonDurableRedis: true });
  const ready = await (await fetch(`${node.url}/readyz`)).json();
  expect(ready).toMatchObject({ ready: true, warning: expect.stringContaining('appendonly') });
  await redis.client.config('SET', 'appendonly', 'yes');
  await node.storeHealth.refresh();
  expect(await readiness(node)).toMatchObject({
    status: 200,
    warning: expect.stringContaining('appendfsync'),
  });
  const tablet = await useTablet(node);
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
});

const unavailable = { ok: false, error: { code: 'unavailable' } };
const nonDurableBy = (setting: string) => ({
  status: 503,
  ready: false,
  reason: 'not-durable',
  message: expect.stringContaining(setting),
});

async function readiness({ url }: TestNode): Promise<{ status: number }> {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, ...((await response.json()) as object) };
}

const asked = async (node: TestNode, path: string, body: object): Promise<number> =>
  (await callApi(node, path, { method: 'POST', body })).status;

/** The secret of a screen that the office has paired, and that has not fetched its token yet. */
async function confirmedScreen(node: TestNode): Promise<string> {
  const pairing = await callApi<ScreenPairing>(node, '/screens/pairings', { method: 'POST' });
  const { code, secret } = pairing.body;
  const body = { code, target: plaza, label: 'hall' };
  expect(
    (await callOffice(node, '/screens/pairings', { method: 'POST', body, bearer: adminToken })).status,
  ).toBeLessThan(300);
  return secret;
}

it('acknowledges nothing while the settings are wrong, also after a restart of Redis, and recovers by itself', async () => {
  const redis = await useOwnRedis();
  const node = await useNode({ redisUrl: redis.url });
  const tablet = await useTablet(node);
  const grant = await node.devices.createCode({ role: 'staff', clinicId: plaza });
  const secret = await confirmedScreen(node);
  const warned = vi.spyOn(Logger.prototype, 'warn');
  const logged = () => redis.client.xlen(keys.log(plaza, '2026-11-23'));
  const right = async () => {
    await redis.client.config('SET', 'appendfsync', 'always');
    await soon(async () => expect(await readiness(node)).toMatchObject({ status: 200 }));
  };
  await redis.client.config('SET', 'appendfsync', 'everysec');
  await node.storeHealth.refresh();
  expect(await readiness(node)).toMatchObject(nonDurableBy('appendfsync'));
  expect((await fetch(`${node.url}/readyz?for=viewers`)).status).toBe(200);
  const command = checkIn();
  expect(await send(tablet, command)).toMatchObject(unavailable);
  expect(await logged()).toBe(1);
  const code = { method: 'POST', body: { role: 'staff', clinicId: plaza }, bearer: adminToken };
  expect(await callOffice(node, '/pairing-codes', code)).toMatchObject({
    status: 503,
    body: { error: { code: 'unavailable' } },
  });
  expect((await callOffice(node, '/devices', { bearer: adminToken })).status).toBe(200);
  const pairings = [
    ['/devices/pair', { code: grant.code }],
    ['/screens/pairings', {}],
    ['/screens/pairings/redeem', { secret, screen: 'hall' }],
  ] as const;
  for (const [path, body] of pairings) expect(await asked(node, path, body), path).toBe(503);
  await right();
  expect((await callOffice(node, '/pairing-codes', code)).status).toBe(201);
  for (const [path, body] of pairings) expect(await asked(node, path, body), path).toBeLessThan(300);
  expect(await send(tablet, command)).toMatchObject({ ok: true });
  expect(await send(tablet, command)).toMatchObject({ ok: true });
  expect(await logged()).toBe(2);

  await redis.kill();
  await redis.start(['--appendfsync', 'everysec']);
  // Tapped all the time, so that one would slip through before the settings are looked at.
  const later = checkIn();
  await vi.waitFor(
    async () => {
      expect(await send(tablet, later)).toMatchObject(unavailable);
      expect(await readiness(node)).toMatchObject(nonDurableBy('appendfsync'));
    },
    { timeout: 10_000, interval: 1 },
  );
  for (let tries = 0; tries < 3; tries += 1) expect(await send(tablet, later)).toMatchObject(unavailable);
  expect(await logged()).toBe(2);
  await right();
  expect(await send(tablet, later)).toMatchObject({ ok: true });
  // One log entry per outage, however often the tap was retried.
  expect(warned.mock.calls.filter(([line]) => / failed and can be retried: /.test(line))).toHaveLength(2);
  expect(warned).toHaveBeenCalledWith(expect.stringMatching(/ recovered; \d+ commands had failed\.$/));

  await redis.client.call('ACL', 'SETUSER', 'hannun', '-config|get');
  await node.storeHealth.refresh();
  expect(await readiness(node)).toMatchObject(nonDurableBy('unknown (NOPERM'));
});

it('says in one sentence which port or folder cannot be used, and what to do', async () => {
  const redis = await useOwnRedis();
  const first = await useNode({ redisUrl: redis.url, operationsPort: 0 });
  const { port, dataDir } = first;
  const started = (settings: Parameters<typeof startNode>[1]) =>
    startNode(redis.url, settings).then(
      () => 'It started.',
      (error) => (error instanceof StartupError ? error.message : `Not said: ${error}`),
    );
  expect(await started({ port })).toBe(
    `PORT is "${port}", which is already in use. Stop the program that uses it, or set PORT to another port.`,
  );
  expect(await started({ operationsPort: port })).toBe(
    `OPERATIONS_PORT is "${port}", which is already in use. Stop the program that uses it, or set OPERATIONS_PORT to another port.`,
  );
  expect(await started({ host: '192.0.2.1' })).toMatch(
    /^HOST is "192\.0\.2\.1", which is not an address of this machine \(EADDRNOTAVAIL\)\. Set HOST to/,
  );
  await writeFile(join(dataDir, 'file'), '');
  for (const dataDirOfNone of [join(dataDir, 'file'), join(dataDir, 'file', 'folder'), '/proc/hannun'])
    expect(await started({ dataDir: dataDirOfNone })).toMatch(
      /^DATA_DIR is "\S+", which cannot be created or written \((ENOTDIR|ENOENT|EACCES)\)\. Choose a folder/,
    );
  await useNode({ redisUrl: redis.url, dataDir: join(dataDir, 'a', 'b') });
});

import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board } from '@hannun/shared/contract';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { callOffice, createAccount } from '../auth/testing/office-client.js';
import { keys } from '../redis/keys.js';
import { adminToken } from '../testing/admin-token.js';
import { useFolder } from '../testing/close-afterwards.js';
import { useOwnRedis } from '../testing/fixtures.js';
import { startNode, type TestNode } from '../testing/node.js';
import type { RedisServer } from '../testing/redis-server.js';
import { checkIn, openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';
import { backUp, restore } from './backup-cli.js';
import { createBackup } from './create-backup.js';
import { restoreBackup } from './restore-backup.js';

const later = Date.parse('2026-11-23T12:00:00+09:00');
const forCalling = { nowMs: later, replace: false };
let store: RedisServer;
let fresh: RedisServer;
let file: string;
let token: string;
let acked: { id: string; version: number }[];
let before: Board[];

const boardsOf = async ({ url }: TestNode): Promise<Board[]> => {
  const response = await fetch(`${url}/api/v1/clinics`);
  return ((await response.json()) as { clinics: Board[] }).clinics;
};
/** What a board says, but for where it stands and since when. */
const saying = (boards: readonly Board[]) =>
  boards.map(({ epoch: _, version: __, asOf: ___, contactAt: ____, ...facts }) => facts);

const folder = await useFolder();
beforeAll(async () => {
  file = join(folder, 'store.backup');
  store = await useOwnRedis();
  const node = await startNode(store.url);
  token = await pairTablet(node);
  const tablet = await openTablet(node, token);
  acked = [];
  const tapAll = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) {
      const command =
        turn % 3 === 2 ? tap({ type: 'call', lane: 'pcr', booth: '1' }) : checkIn(turn % 2 ? 2 : 1);
      const answer = await send(tablet, command);
      if (answer.ok) acked.push({ id: command.id, version: answer.version });
    }
  };
  await tapAll(20);
  before = await boardsOf(node);
  const known = acked.length;
  // The backup is taken while taps go on.
  await Promise.all([createBackup(store.client, file, later), tapAll(30)]);
  expect(acked.length).toBeGreaterThan(known);
  tablet.disconnect();
  await node.close();
  await store.close();
});
beforeEach(async () => {
  fresh = await useOwnRedis();
  return () => fresh.close();
});

const logged = async (): Promise<string[]> =>
  (await fresh.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+')).map(
    ([, [, json = '']]) => JSON.parse(json).command,
  );

it('restores a backup under a later epoch with the answer of every tap, and tablets keep working', async () => {
  await restoreBackup(fresh.client, file, forCalling);
  const commands = await logged();
  const answers = await fresh.client.keys(keys.ack(plaza, '*', '*'));
  expect(answers.length).toBeGreaterThanOrEqual(20);
  for (const key of answers) expect(commands).toContain(key.split(':').at(-1));
  const kept = acked.filter(({ id }) => commands.includes(id));
  // No gap between the first and the last tap in the backup.
  expect(kept.map(({ version }) => version)).toEqual(
    acked.slice(0, kept.length).map(({ version }) => version),
  );
  expect(kept.length).toBeGreaterThanOrEqual(20);

  const node = await startNode(fresh.url);
  const tablet = await openTablet(node, token);
  const [board] = (await boardsOf(node)).filter(({ clinicId }) => clinicId === plaza);
  const earlier = before.find(({ clinicId }) => clinicId === plaza);
  expect(board?.epoch).toBeGreaterThan(earlier?.epoch ?? Number.POSITIVE_INFINITY);
  expect(board?.version).toBe(new Set(commands).size);
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true, version: new Set(commands).size + 1 });
  tablet.disconnect();
  await node.close();
});

it('shows the same boards after a restore when nothing was tapped meanwhile', async () => {
  await restoreBackup(fresh.client, file, forCalling);
  const node = await startNode(fresh.url);
  const first = await boardsOf(node);
  await node.close();
  const copy = join(folder, 'quiet.backup');
  await createBackup(fresh.client, copy, later);
  const again = await useOwnRedis();
  await restoreBackup(again.client, copy, { nowMs: later + 1_000, replace: false });
  const other = await startNode(again.url);
  const second = await boardsOf(other);
  expect(saying(second)).toEqual(saying(first));
  for (const [index, { epoch }] of second.entries()) expect(epoch).toBeGreaterThan(first[index]?.epoch ?? 0);
  await other.close();
  await again.close();
});

it('is readable by its owner only, and holds no codes and no live counts', async () => {
  expect((await stat(file)).mode & 0o077).toBe(0);
  await restoreBackup(fresh.client, file, forCalling);
  const found = await fresh.client.keys('hannun:*');
  expect(found).toEqual(expect.arrayContaining([keys.districtConfig, keys.deviceTokens, keys.vapid]));
  expect(found.filter((key) => /:(live|sequence|pairing)/.test(key))).toEqual([]);
});

it('keeps what was revoked since the backup revoked, and unpairs every device on request', async () => {
  await restoreBackup(fresh.client, file, forCalling);
  const node = await startNode(fresh.url);
  const stays = await pairTablet(node, plaza, 'stays');
  const id = await createAccount(
    node,
    { name: '이보기', role: 'viewer', password: '길고 외우기 쉬운 문장 하나' },
    adminToken,
  );
  const copy = join(folder, 'earlier.backup');
  await createBackup(fresh.client, copy, later);
  await node.devices.revoke((await node.devices.authenticate(token)).id);
  const shut = { method: 'PATCH', body: { disabled: true }, bearer: adminToken };
  expect((await callOffice(node, `/accounts/${id}`, shut)).status).toBe(204);
  await node.close();

  // Twice: the second restore must keep the revocations of the first.
  for (const unpair of [false, false, true]) {
    await restoreBackup(fresh.client, copy, { nowMs: later, replace: true, unpair });
    const again = await startNode(fresh.url);
    await expect(again.devices.authenticate(token)).rejects.toThrow('not paired');
    expect((await again.devices.list()).map(({ label }) => label)).toEqual(unpair ? [] : ['stays']);
    if (!unpair) expect((await again.devices.authenticate(stays)).label).toBe('stays');
    const { body } = await callOffice(again, '/accounts', { bearer: adminToken });
    expect(body).toMatchObject({ accounts: [{ id, disabled: true }] });
    await again.close();
  }
});

it.each([
  ['cut short', async (path: string) => truncate(path, (await stat(path)).size - 40)],
  [
    'changed by one byte',
    async (path: string) => {
      const bytes = await readFile(path);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(path, bytes);
    },
  ],
  ['something else', (path: string) => writeFile(path, 'a shopping list')],
])('refuses a file that is %s, and changes nothing', async (_what, damage) => {
  const damaged = join(folder, 'damaged.backup');
  await writeFile(damaged, await readFile(file));
  await damage(damaged);
  await fresh.client.set('hannun:set-up', 'what stood before');
  const restoring = restoreBackup(fresh.client, damaged, { nowMs: later, replace: true });
  await expect(restoring).rejects.toThrow(/damaged or no backup.*Nothing was changed/);
  expect(await fresh.client.get('hannun:set-up')).toBe('what stood before');
});

it('refuses a store that is not empty or has servers connected', async () => {
  const node = await startNode(fresh.url);
  const replacing = restoreBackup(fresh.client, file, { nowMs: later, replace: true });
  await expect(replacing).rejects.toThrow(/1 servers are connected.*Stop them all/);
  await node.close();
  await expect(restoreBackup(fresh.client, file, forCalling)).rejects.toThrow(/not empty.*--replace/);
  await restoreBackup(fresh.client, file, { nowMs: later, replace: true });
  expect(await logged()).toContain(acked[0]?.id);
});

it('says which user or address to set when Redis refuses or does not answer, and leaves no partial file', async () => {
  const refused = join(folder, 'refused.backup');
  await expect(backUp(fresh.url, refused)).rejects.toThrow(
    /^Redis at redis:\/\/…@\S+ refuses this user \(NOPERM [^\n]+ operator: set REDIS_URL to redis:\/\/default:/,
  );
  await expect(restore(fresh.url, file, { replace: false, unpair: false })).rejects.toThrow(
    /as the operator/,
  );
  await expect(backUp('redis://127.0.0.1:1', refused)).rejects.toThrow(
    /does not answer\. Start it, or correct REDIS_URL\.$/,
  );
  await expect(backUp('redis://u:pa/S3cret@host', refused)).rejects.toThrow(
    /^REDIS_URL is "redis:\/\/…@host", which is not a valid address: perhaps the password/,
  );
  expect((await readdir(folder)).filter((name) => name.startsWith('refused'))).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, statfsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readiness } from '@hannun/shared/contract';
import { afterAll, expect, it } from 'vitest';
import { useNode, useOwnRedis, useTablet } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { soon } from '../testing/soon.js';
import { checkIn, plaza, send } from '../testing/tablet.js';
import { keys } from './keys.js';

const unavailable = { ok: false, error: { code: 'unavailable' } };
/** A disk of 2 MB; `null` where this user may not mount one. */
const disk = mountDisk();

const redis = await useOwnRedis(undefined, disk ?? undefined);
const node = await useNode({ redisUrl: redis.url });
const tablet = await useTablet(node);
afterAll(async () => {
  if (disk) execFileSync('umount', ['-l', disk]);
});

function mountDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'hannun-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    // Only root may mount; the test is skipped otherwise.
    return null;
  }
}

const logged = async (): Promise<string[]> =>
  (await redis.client.xrange(keys.log(plaza, '2026-11-23'), '2-0', '+')).map(
    ([, [, json = '']]) => JSON.parse(json).command,
  );

const readiness = async () => {
  const response = await fetch(`${node.url}/readyz`);
  return { status: response.status, ...((await response.json()) as Readiness) };
};

/** The tap is rejected while Redis refuses writes, changes nothing, and counts once afterwards. */
async function goesOnAfter(
  reason: string,
  refuse: () => Promise<unknown>,
  mend: () => Promise<unknown>,
): Promise<void> {
  await send(tablet, checkIn());
  const before = await logged();
  const { waiting } = await fetchBoard(node);
  await refuse();
  const command = checkIn();
  expect(await send(tablet, command)).toMatchObject(unavailable);
  expect(await logged()).toEqual(before);
  expect(await fetchBoard(node)).toMatchObject({ waiting });
  expect(await readiness()).toMatchObject({ status: 503, ready: false, redis: 'reachable', reason });
  expect((await fetch(`${node.url}/readyz?for=viewers`)).status).toBe(200);
  await mend();
  // Without another tap.
  await soon(async () => expect(await readiness()).toMatchObject({ status: 200 }));
  await soon(async () => expect(await send(tablet, command)).toMatchObject({ ok: true }));
  expect(await logged()).toEqual([...before, command.id]);
  expect(await fetchBoard(node)).toMatchObject({ waiting: waiting + 1 });
}

it('recovers by itself after its Redis was a replica for a while', () =>
  goesOnAfter(
    'read-only',
    () => redis.client.replicaof('127.0.0.1', 1),
    () => redis.client.replicaof('NO', 'ONE'),
  ));

it('recovers by itself after its Redis was out of memory', () =>
  goesOnAfter(
    'out-of-memory',
    () => redis.client.config('SET', 'maxmemory', '1mb'),
    () => redis.client.config('SET', 'maxmemory', '0'),
  ));

it('notices without a tap when replicas are missing and when they are back', async () => {
  await redis.client.config('SET', 'min-replicas-to-write', '1');
  await soon(async () => {
    await node.storeHealth.refresh();
    expect(await readiness()).toMatchObject({ status: 503, reason: 'too-few-replicas' });
  });
  await redis.client.config('SET', 'min-replicas-to-write', '0');
  await soon(async () => expect(await readiness()).toMatchObject({ status: 200 }));
});

it.skipIf(disk === null)(
  'loses no acknowledged tap on a full disk (needs permission to mount one)',
  async () => {
    const filler = join(redis.folder, 'filler');
    const { bavail, bsize } = statfsSync(redis.folder);
    await writeFile(filler, Buffer.alloc(bavail * bsize - 16 * 1024));
    const acked = await logged();
    let last = checkIn();
    for (let answer = await send(tablet, last); answer.ok; answer = await send(tablet, last)) {
      acked.push(last.id);
      last = checkIn();
    }
    // Redis has stopped itself, and stops again at the next write while the disk is full.
    expect((await fetchBoard(node)).waiting).toBe(acked.length);
    expect(await readiness()).toMatchObject({ status: 503, reason: 'unreachable' });
    // Others may still reach it.
    expect((await fetch(`${node.url}/readyz?for=viewers`)).status).toBe(503);
    await redis.start();
    expect(await send(tablet, last)).toMatchObject(unavailable);
    expect((await fetch(`${node.url}/api/v1/clinics`)).status).toBe(200);
    await rm(filler);
    await redis.kill();
    await redis.start();
    await soon(async () => expect(await send(tablet, last)).toMatchObject({ ok: true }));
    expect(await logged()).toEqual([...acked, last.id]);
    await soon(async () => expect(await readiness()).toMatchObject({ status: 200 }));
  },
);

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './bootstrap/child-processes.ts';
import { ensureRedisProgram } from './bootstrap/redis-program.ts';
import { startPrivateRedis } from './run/private-redis.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hannun-backup-'));
});
afterAll(() => rm(dir, { recursive: true }));

const { REDIS_URL: _, ...inherited } = process.env;
const script = (name: string, dataDir: string, ...args: string[]) =>
  run(process.execPath, [resolve(import.meta.dirname, `${name}.ts`), ...args], {
    quiet: true,
    env: { ...inherited, DATA_DIR: dataDir },
  });

it('backs up the store of a running product and restores it while nothing runs', async () => {
  const [old, fresh, file] = [join(dir, 'old'), join(dir, 'fresh'), join(dir, 'store.backup')];
  const running = await startPrivateRedis({ program: await ensureRedisProgram(), dir: join(old, 'redis') });
  const client = new Redis(running.url);
  await client.set('hannun:set-up', 'kept');
  const backedUp = await script('backup', old, '--to', file);
  expect(backedUp).toMatchObject({ code: 0, output: expect.stringContaining('(1 keys)') });
  client.disconnect();
  await running.stop();

  const restored = await script('restore', fresh, '--from', file);
  expect(restored.output).toContain('Restored');
  expect(restored.code).toBe(0);
  const again = await startPrivateRedis({ program: await ensureRedisProgram(), dir: join(fresh, 'redis') });
  const reader = new Redis(again.url);
  expect(await reader.get('hannun:set-up')).toBe('kept');
  reader.disconnect();
  await again.stop();
});

it('reports a bad file or a bad argument in one line', async () => {
  const broken = join(dir, 'broken.backup');
  await writeFile(broken, 'a shopping list');
  const damaged = await script('restore', join(dir, 'none'), '--from', broken);
  expect(damaged.code).toBe(1);
  expect(damaged.output).toContain(`${broken} is damaged or no backup`);
  expect((await script('backup', dir)).output).toContain('Usage: npm run backup -- --to FILE');
});

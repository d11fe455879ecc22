import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAlive } from '../../server/src/testing/is-alive.ts';
import { ensureRedisProgram } from '../bootstrap/redis-program.ts';
import { startPrivateRedis } from './private-redis.ts';

const program = await ensureRedisProgram();
let dir: string;
let open: (() => unknown)[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hannun-redis-'));
  open = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of open.reverse()) await close();
  await rm(dir, { recursive: true });
});

async function start() {
  const redis = await startPrivateRedis({ program, dir });
  open.push(redis.stop);
  return redis;
}

/** A connection with all rights, unlike that of the server. */
function client(url: string, options: { maxRetriesPerRequest?: null } = {}): Redis {
  const redis = new Redis(url.replace('hannun:own@', ''), { retryStrategy: () => 20, ...options });
  redis.on('error', () => {});
  open.push(() => redis.disconnect());
  return redis;
}

/** Refused on the first attempt, or connected. */
function connectOnce(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => {});
  open.push(() => redis.disconnect());
  return redis.connect();
}

const pidOf = async (redis: Redis): Promise<number> =>
  Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);

/** Another process that runs a Redis on the folder, as `npm start` does. */
async function otherRun() {
  const code = `
    const { startPrivateRedis } = await import(${JSON.stringify(join(import.meta.dirname, 'private-redis.ts'))});
    process.send((await startPrivateRedis(${JSON.stringify({ program, dir })})).url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [url] = await once(child, 'message');
  return { child, url };
}

function canMount() {
  const folder = mkdtempSync(join(tmpdir(), 'hannun-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

describe('the private Redis', () => {
  it('runs with settings that lose no write', async () => {
    const redis = client((await start()).url);
    const [appendonly, appendfsync, policy] = await Promise.all(
      ['appendonly', 'appendfsync', 'maxmemory-policy'].map(
        async (name) => (await redis.config('GET', name))[1],
      ),
    );
    expect({ appendonly, appendfsync, policy }).toEqual({
      appendonly: 'yes',
      appendfsync: 'always',
      policy: 'noeviction',
    });
  });

  it('gives the server only the rights it needs', async () => {
    const { url } = await start();
    const server = new Redis(url);
    open.push(() => server.disconnect());
    expect(await server.ping()).toBe('PONG');
    await expect(server.flushall()).rejects.toThrow('NOPERM');
  });

  it('comes back at the same address with every acknowledged write after a kill', async () => {
    const redis = client((await start()).url);
    await redis.set('count', '27');
    const before = await pidOf(redis);
    process.kill(before, 'SIGKILL');
    await vi.waitFor(async () => expect(await pidOf(redis)).not.toBe(before), 5000);
    expect(await redis.get('count')).toBe('27');
  });

  it('comes back twice from a file torn by a power cut, with every acknowledged write', async () => {
    const redis = client((await start()).url);
    await redis.multi().set('count', '27').set('answer', 'ok').exec();
    const file = join(dir, 'appendonlydir', 'appendonly.aof.1.incr.aof');
    for (const torn of [
      '*1\r\n$5\r\nMULTI\r\n*3\r\n$3\r\nSET\r\n$5\r\ncount\r\n$1\r\n0\r\n*3\r\n$3',
      '*1\r\n$5\r\nMULTI\r\n*3',
    ]) {
      await writeFile(file, torn, { flag: 'a' });
      const before = await pidOf(redis);
      process.kill(before, 'SIGKILL');
      await vi.waitFor(async () => expect(await pidOf(redis)).not.toBe(before), 5000);
      await redis.multi().incr('count').set('answer', 'ok').exec();
    }
    expect(await redis.get('count')).toBe('29');
  });

  it('reports where its file is damaged and does not start', async () => {
    const { stop } = await start();
    await stop();
    await writeFile(join(dir, 'appendonlydir', 'appendonly.aof.1.incr.aof'), '!!!!');
    const log = vi.spyOn(console, 'log');
    await expect(start()).rejects.toThrow(/incr\.aof is damaged at byte 0; nothing was changed\. See docs/);
    expect(log).not.toHaveBeenCalled();
  });

  it.runIf(canMount())(
    'recovers by itself once a full disk has space again, and logs the cause once (needs the right to mount)',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir]);
      open.push(() => execFileSync('umount', ['-l', dir]));
      const log = vi.spyOn(console, 'log');
      const running = await start();
      const redis = client(running.url, { maxRetriesPerRequest: null });
      await redis.set('count', '27');
      await writeFile(join(dir, 'fill'), Buffer.alloc(2_000_000)).catch(() => {});
      let connections = 0;
      redis.on('ready', () => {
        connections += 1;
      });
      const filler = redis.set('filler', 'x'.repeat(9_000));
      await vi.waitFor(() => expect(connections).toBeGreaterThanOrEqual(3), 8_000);
      await rm(join(dir, 'fill'));
      await filler;
      await redis.set('after', '28');
      expect(await redis.mget('count', 'after')).toEqual(['27', '28']);
      // The last stop has no cause any more if there is space again by then.
      expect(log.mock.calls.flat().filter((line) => /no space left on/i.test(line))).toEqual([
        expect.stringContaining('Redis stopped unexpectedly'),
      ]);
    },
    15_000,
  );

  it('leaves no process behind when it is stopped', async () => {
    const running = await start();
    const pid = await pidOf(client(running.url));
    await running.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('replaces the Redis of a killed run and keeps its data', async () => {
    const { child, url } = await otherRun();
    const left = client(url);
    await left.set('count', '27');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await left.ping()).toBe('PONG');
    left.disconnect();
    const redis = client((await start()).url);
    await expect(connectOnce(url)).rejects.toThrow('Connection is closed');
    expect(await redis.get('count')).toBe('27');
  });

  it('does not start while another run uses the folder', async () => {
    await start();
    await expect(start()).rejects.toThrow('Another npm start is using');
  });

  it('reports when it cannot stay alive', async () => {
    await expect(startPrivateRedis({ program: '/bin/false', dir })).rejects.toThrow('Redis does not start');
  });
});

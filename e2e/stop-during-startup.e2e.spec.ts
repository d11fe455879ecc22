import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSeededRandom } from '@hannun/shared/simulator';
import { beforeEach, expect, it } from 'vitest';
import { use, useFolder } from '../server/src/testing/close-afterwards.js';
import { isAlive } from '../server/src/testing/is-alive.js';
import { killOnExit } from '../server/src/testing/kill-on-exit.js';
import { openNetworkProxy } from '../server/src/testing/network-proxy.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { childrenOf } from './harness/product-process.js';

const root = resolve(import.meta.dirname, '..');
const seed = Number(process.env.STOP_SEED ?? Date.now() % 1_000_000);
/** About how many commands a server sends to Redis until it is ready. */
const commandsPerStart = 60;
/** The first command, and a random later one. */
const commandNumbers = [1, 2 + Math.floor(createSeededRandom(seed).uniform() * (commandsPerStart - 1))];

let dataDir: string;
const redis = await use(startRedis());
beforeEach(async () => {
  dataDir = await useFolder();
});

/** Calls `onCommand` with about every command that arrives. */
const openRedisProxy = (onCommand: () => void) => use(openNetworkProxy(redis.url, onCommand));

/** Starts a program as `npm start` or a container does. */
function start(program: readonly string[], settings: Record<string, string>): ChildProcess {
  const { REDIS_URL: _, ...inherited } = process.env;
  const cache = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') };
  const env = { ...inherited, ...cache, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...settings };
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const;
  return killOnExit(spawn(process.execPath, [...program], { env, stdio: [...stdio] }), 'SIGTERM');
}

/** Stops a program; resolves to its exit code, its error output, and the processes it left behind. */
async function stopAndReport(
  child: ChildProcess,
  moment: Promise<unknown>,
  processes = () => childrenOf(child.pid ?? 0),
) {
  let errorOutput = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    errorOutput += text;
  });
  await moment;
  const running = processes();
  child.kill('SIGTERM');
  const [code, signal] = await once(child, 'close');
  return { code, signal, errorOutput, leftRunning: running.filter(isAlive) };
}
const noChildren = () => [];
const cleanExit = { code: 0, signal: null, errorOutput: '', leftRunning: [] };

/** Throws if there is no such file. */
const urlOf = (file: string): string => pathToFileURL(createRequire(import.meta.url).resolve(file)).href;
const reporter = urlOf('./harness/report-loading.ts');
const server = [join(root, 'server/dist/bundle/main.js')];
const wholeProduct = [join(root, 'scripts/run.mjs'), 'scripts/start.ts'];
/** A program that reports when it begins to load this file. */
const reportLoading = (file: string, program: readonly string[], settings: Record<string, string>) =>
  start(['--import', reporter, ...program], { ...settings, REPORTED_MODULE: urlOf(file) });

/** Fails if the program reports something else first, such as that it is ready, or ends. */
async function loading(child: ChildProcess): Promise<void> {
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  expect(message).toBe('loading');
}

it.each([
  ['a server', '../server/dist/bundle/start-server.js', server],
  ['npm start', '../scripts/run/product.ts', wholeProduct],
])('%s exits with code 0 while modules are loading', async (_, file, program) => {
  const child = reportLoading(file, program, { REDIS_URL: redis.url });
  expect(await stopAndReport(child, loading(child), noChildren)).toEqual(cleanExit);
});

it.each(commandNumbers)(
  `exits with code 0 on command %i to Redis (STOP_SEED=${seed})`,
  async (commandNumber) => {
    let count = 0;
    const { promise, resolve: onReached } = Promise.withResolvers<void>();
    const proxy = await openRedisProxy(() => {
      count += 1;
      if (count === commandNumber) onReached();
    });
    const child = start(server, { REDIS_URL: proxy.redisUrl, SEED_DEMO: '1' });
    const ready = once(child, 'message');
    expect(await stopAndReport(child, Promise.race([promise, ready]), noChildren)).toEqual(cleanExit);
  },
);

it('exits with code 0 while Redis does not answer', async () => {
  const { promise, resolve: onReached } = Promise.withResolvers<void>();
  const proxy = await openRedisProxy(onReached);
  proxy.set('half-open');
  const child = start(server, { REDIS_URL: proxy.redisUrl });
  expect(await stopAndReport(child, promise, noChildren)).toEqual(cleanExit);
});

it('exits with code 0 and stops its worker processes while the first of them starts', async () => {
  const { promise, resolve: onReached } = Promise.withResolvers<void>();
  const proxy = await openRedisProxy(onReached);
  const child = start(server, { REDIS_URL: proxy.redisUrl, WORKERS: '2' });
  expect(await stopAndReport(child, promise)).toEqual(cleanExit);
});

it('npm start exits with code 0 and leaves no Redis behind when stopped just before starting it', async () => {
  const redisDir = join(dataDir, 'redis');
  mkdirSync(redisDir);
  const { promise, resolve: onReached } = Promise.withResolvers<void>();
  const watcher = watch(redisDir, (_event, name) => name === 'port' && onReached());
  const ended = await stopAndReport(start(wholeProduct, {}), promise, noChildren);
  watcher.close();
  expect(ended).toEqual(cleanExit);
  const port = Number(await readFile(join(redisDir, 'port'), 'utf8'));
  const [refused] = await once(connect(port, '127.0.0.1'), 'error');
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
});

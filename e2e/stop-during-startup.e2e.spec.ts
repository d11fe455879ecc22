import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { use, useFolder } from '../server/src/testing/close-afterwards.js';
import { isAlive } from '../server/src/testing/is-alive.js';
import { killOnExit } from '../server/src/testing/kill-on-exit.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { childrenOf } from './harness/product-process.js';

const root = resolve(import.meta.dirname, '..');
const seed = Number(process.env.STOP_SEED ?? Date.now() % 1_000_000);
/** About how many commands a server sends to Redis until it is ready. */
const commandsPerStart = 60;
/** The first command, and a random later one (a step of a linear congruential generator). */
const commandNumbers = [1, 2 + (((seed * 1_103_515_245 + 12_345) >>> 8) % (commandsPerStart - 1))];

let dataDir: string;
const redis = await use(startRedis());
beforeEach(async () => {
  dataDir = await useFolder();
});

/** A connection to Redis that reports each command and may leave it unanswered. */
async function openRedisProxy(
  onCommand: () => void,
  answers = true,
): Promise<AsyncDisposable & { url: string }> {
  const { port: target } = new URL(redis.url);
  const server: Server = createServer((connection) => {
    connection.on('error', () => connection.destroy());
    connection.on('data', onCommand);
    if (!answers) return;
    const store = connect(Number(target), '127.0.0.1').on('error', () => connection.destroy());
    connection.pipe(store).pipe(connection);
    connection.once('close', () => store.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `redis://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.close();
    },
  };
}

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

const server = [join(root, 'server/dist/main.js')];
const wholeProduct = [join(root, 'scripts/run.mjs'), 'scripts/start.ts'];
/** Node flags that report when this part of a program is being loaded. */
const reportLoading = (part: string): string[] => {
  const code = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) {
      if (url.endsWith('${part}')) process.send('loading');
      return next(url, context);
    } });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
};

it.each([
  ['a server', '/create-app.js', server],
  ['npm start', '/run/product.ts', wholeProduct],
])('%s exits with code 0 while modules are loading', async (_, part, program) => {
  const child = start([...reportLoading(part), ...program], { REDIS_URL: redis.url });
  expect(await stopAndReport(child, once(child, 'message'), noChildren)).toEqual(cleanExit);
});

it.each(commandNumbers)(
  `exits with code 0 on command %i to Redis (STOP_SEED=${seed})`,
  async (commandNumber) => {
    let count = 0;
    const { promise, resolve: onReached } = Promise.withResolvers<void>();
    await using proxy = await openRedisProxy(() => {
      count += 1;
      if (count === commandNumber) onReached();
    });
    const child = start(server, { REDIS_URL: proxy.url, SEED_DEMO: '1' });
    expect(await stopAndReport(child, Promise.race([promise, once(child, 'message')]), noChildren)).toEqual(
      cleanExit,
    );
  },
);

it('exits with code 0 while Redis does not answer', async () => {
  const { promise, resolve: onReached } = Promise.withResolvers<void>();
  await using proxy = await openRedisProxy(onReached, false);
  expect(await stopAndReport(start(server, { REDIS_URL: proxy.url }), promise, noChildren)).toEqual(
    cleanExit,
  );
});

it('exits with code 0 and stops its worker processes while the first of them starts', async () => {
  const { promise, resolve: onReached } = Promise.withResolvers<void>();
  await using proxy = await openRedisProxy(onReached);
  const child = start(server, { REDIS_URL: proxy.url, WORKERS: '2' });
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

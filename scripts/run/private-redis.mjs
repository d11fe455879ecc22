import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { inRoot } from '../bootstrap/root.mjs';
import { Halt, say } from '../bootstrap/say.mjs';
import { ownerName, stopOrphan } from './orphan-redis.mjs';
import { freePort } from './settings.mjs';

/** A Redis that lives shorter than this (milliseconds) three times running will not live at all. */
const shortLife = 5_000;
const shortLivesAllowed = 3;

/** Nothing it has acknowledged may be forgotten: every write is on disk before its answer. */
const settings = (dir, port) => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--logfile', `${dir}/redis.log`],
  ...['--appendonly', 'yes', '--appendfsync', 'always', '--no-appendfsync-on-rewrite', 'no'],
  ...['--save', '', '--maxmemory-policy', 'noeviction'],
  ...['--aclfile', inRoot('deploy', 'redis', 'users.acl')],
];

/**
 * Runs a Redis of our own on a folder, and runs it again at once whenever it dies. Its `url` enters as the
 * user that may do only what the product does; by its `operatorUrl` one may do all, on this machine only.
 * @param {{ program: string, dir: string, stopping?: AbortSignal }} options stopping: it need not be ready any more
 * @returns {Promise<{ url: string, operatorUrl: string, failed: Promise<never>, stop: () => Promise<void> }>} failed: rejects when it cannot be kept alive
 */
export async function startPrivateRedis({ program, dir, stopping }) {
  await mkdir(dir, { recursive: true });
  await stopOrphan(dir);
  const port = await freePort();
  // Written before Redis starts, so that even a run killed at this very moment leaves a trace.
  await writeFile(`${dir}/port`, String(port));
  const keeper = keepAlive(program, dir, port);
  const owner = new Redis({ port, connectionName: ownerName, retryStrategy: () => 100 });
  // Its state is told by the process's own end; this connection only waits until it is back.
  owner.on('error', () => {});
  const stop = async () => {
    owner.disconnect();
    await keeper.stop();
  };
  await Promise.race([isReady(owner), keeper.failed, aborted(stopping)]).catch(async (error) => {
    await stop();
    throw error;
  });
  const place = `127.0.0.1:${port}`;
  return { url: `redis://hannun:own@${place}`, operatorUrl: `redis://${place}`, failed: keeper.failed, stop };
}

function keepAlive(program, dir, port) {
  let stopping = false;
  let shortLives = 0;
  let child;
  const { promise: failed, reject: fail } = withResolvers();
  const live = () => {
    const born = Date.now();
    // Its own process group: Ctrl-C reaches only us, and Redis goes after the server.
    child = spawn(...startOf(program, settings(dir, port)), {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      told += text;
      say(text.trim());
    });
    child.once('error', (error) =>
      fail(new Halt(`Redis could not be started (${program}): ${error.message}`)),
    );
    child.once('exit', () => {
      if (stopping) return;
      shortLives = Date.now() - born < shortLife ? shortLives + 1 : 0;
      if (shortLives >= shortLivesAllowed) return child.once('close', () => failWithLog(dir, told, fail));
      say('Redis died; starting it again …');
      live();
    });
  };
  live();
  const stop = async () => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { failed, stop };
}

/** Redis and its arguments, by the script that mends its file first; where there is no `sh`, Redis refuses a torn one itself. */
function startOf(program, args) {
  if (process.platform === 'win32') return [program, [...args, '--aof-load-truncated', 'no']];
  return ['sh', [inRoot('deploy', 'redis', 'start-redis.sh'), program, ...args]];
}

/** `told`: what was said before Redis itself could write its log. */
async function failWithLog(dir, told, fail) {
  const log = told || (await readFile(`${dir}/redis.log`, 'utf8').catch(() => ''));
  fail(
    new Halt(
      `Redis does not stay alive; docs/operations.md, 'Redis does not start', says what to do. ` +
        `Its last words${told ? '' : ` in ${dir}/redis.log`}: ${log.trim().split('\n').at(-1)}`,
    ),
  );
}

/** A promise with its handles, silent while nobody waits for it. (Promise.withResolvers needs Node 22.) */
function withResolvers() {
  const handles = {};
  handles.promise = new Promise((resolve, reject) => Object.assign(handles, { resolve, reject }));
  handles.promise.catch(() => {});
  return handles;
}

/** `once` of node:events would give up at the first refused connection, while Redis is still starting. */
const isReady = (redis) => new Promise((resolve) => redis.once('ready', resolve));

const aborted = (signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { killOnExit } from '../../server/src/testing/kill-on-exit.js';
import { durableSettings, freePort, startScript } from '../../server/src/testing/redis-server.js';

/** A durable Redis for one test. */
export type RedisProcess = AsyncDisposable & {
  url: string;
  /** Kills it and restarts it on the same files and port. */
  crash: () => Promise<void>;
  kill: () => Promise<void>;
  /** Restarts it on the same files and port after `kill`. Rejects if it exits before it is ready. */
  start: () => Promise<void>;
  /** Suspends it, or lets it continue. */
  freeze: (frozen: boolean) => void;
};

/** Starts a Redis on a free port and on `given`, or on a temporary folder that is deleted afterwards. */
export async function startRedis(
  settings: readonly string[] = durableSettings,
  given?: string,
): Promise<RedisProcess> {
  const dir = given ?? (await mkdtemp(join(tmpdir(), 'hannun-redis-')));
  const port = await freePort();
  let child = spawnRedis(dir, port, settings);
  const start = () => {
    // Two faults at the same time may both restart it.
    if (hasEnded(child)) child = spawnRedis(dir, port, settings);
    return waitUntilReady(child, port);
  };
  const kill = () => endProcess(child, 'SIGKILL');
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    async crash() {
      await kill();
      await start();
    },
    kill,
    start,
    freeze: (frozen) => void child.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    async [Symbol.asyncDispose]() {
      // A suspended process does not react to SIGTERM.
      await kill();
      if (!given) await rm(dir, { recursive: true, force: true });
    },
  };
}

function spawnRedis(dir: string, port: number, settings: readonly string[]): ChildProcess {
  const program = process.env.REDIS_SERVER ?? 'redis-server';
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''];
  return killOnExit(spawn('sh', [startScript, program, ...where, ...settings], { stdio: 'ignore' }));
}

async function waitUntilReady(child: ChildProcess, port: number): Promise<void> {
  const probe = new Redis({ port, retryStrategy: () => 50, maxRetriesPerRequest: null });
  // While Redis starts, every refused connection is an error event.
  probe.on('error', () => undefined);
  const giveUp = () => probe.disconnect();
  child.once('exit', giveUp);
  try {
    await probe.ping();
  } catch (cause) {
    throw new Error(`Redis ended with ${child.exitCode} before it was ready`, { cause });
  } finally {
    child.off('exit', giveUp);
    probe.disconnect();
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

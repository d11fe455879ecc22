import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { ownProcess } from '../../server/src/testing/own-process.js';
import { freePort, lasting, starter } from '../../server/src/testing/redis-server.js';

/** A Redis of this test's own, as strict as the product demands. */
export type RedisProcess = AsyncDisposable & {
  url: string;
  /** Kills it without warning and brings it back on the same files and port. */
  crash: () => Promise<void>;
  kill: () => Promise<void>;
  /** Brings it back, on the same files and port, after `kill`. Rejects where it ends before it is ready. */
  start: () => Promise<void>;
  /** Halts it where it stands, or lets it go on. */
  freeze: (frozen: boolean) => void;
};

/** Starts a Redis on a free port and an empty folder, which goes when the test is done, or on the given one. */
export async function startRedis(
  settings: readonly string[] = lasting,
  given?: string,
): Promise<RedisProcess> {
  const dir = given ?? (await mkdtemp(join(tmpdir(), 'hannun-redis-')));
  const port = await freePort();
  let child = live(dir, port, settings);
  const start = () => {
    // Two faults at once may both want it back.
    if (hasEnded(child)) child = live(dir, port, settings);
    return untilReady(child, port);
  };
  const kill = () => end(child, 'SIGKILL');
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
      // A frozen process hears no request to end.
      await kill();
      if (!given) await rm(dir, { recursive: true, force: true });
    },
  };
}

function live(dir: string, port: number, settings: readonly string[]): ChildProcess {
  const program = process.env.REDIS_SERVER ?? 'redis-server';
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''];
  return ownProcess(spawn('sh', [starter, program, ...where, ...settings], { stdio: 'ignore' }));
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const probe = new Redis({ port, retryStrategy: () => 50, maxRetriesPerRequest: null });
  // While Redis is starting, every refused connection is an error event; being ready ends them.
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

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

import { join } from 'node:path';
import { aborted } from 'node:util';
import type { ReadyMessage } from '@hannun/server/workers/ipc-messages';
import { stopSignals } from '../bootstrap/child-processes.ts';
import { logStep, UserError } from '../bootstrap/cli.ts';
import { printAddresses } from './print-addresses.ts';
import { type PrivateRedis, startPrivateRedis } from './private-redis.ts';
import { type RunningServer, startServer } from './server-process.ts';
import { dataDir } from './settings.ts';

export type ProductOptions = {
  /** Left out where REDIS_URL names a Redis. */
  redisProgram: string | undefined;
  release: () => void;
  nodeArgs?: readonly string[];
  /** The server's file, if not the bundled one. */
  serverMain?: string;
  /** Settings of the server that differ from those of this process. */
  serverEnv?: NodeJS.ProcessEnv;
  /** Where its pages are, if not at the server's own port. */
  pagesPort?: number;
  whenReady?: (message: ReadyMessage, stopping: AbortSignal) => Promise<void>;
};

/**
 * Runs Redis (unless REDIS_URL names one) and the server, and `whenReady` beside them, until a signal comes or
 * one of them fails; stops the server first, Redis last. Resolves to the exit code.
 */
export async function runProduct({
  redisProgram,
  release,
  nodeArgs = [],
  serverMain,
  serverEnv = {},
  pagesPort,
  whenReady,
}: ProductOptions): Promise<number> {
  const stopping = abortOnSignal();
  release();
  const dir = join(dataDir(), 'redis');
  const redis = redisProgram ? await startPrivateRedis({ program: redisProgram, dir, stopping }) : undefined;
  try {
    if (stopping.aborted) return 0;
    const env = {
      DATA_DIR: dataDir(),
      SEED_DEMO: process.env.SEED_DEMO ?? '1',
      ...(redis ? { REDIS_URL: redis.url } : {}),
      ...serverEnv,
    };
    const server = startServer({ env, nodeArgs, main: serverMain });
    const announce = async (message: ReadyMessage) => {
      printAddresses({ ...message, port: pagesPort ?? message.port });
      await whenReady?.(message, stopping);
    };
    return await runUntilStopped({ server, redis, stopping, announce });
  } finally {
    await redis?.stop();
  }
}

type Running = {
  announce: (message: ReadyMessage) => Promise<void>;
  server: RunningServer;
  redis: PrivateRedis | undefined;
  stopping: AbortSignal;
};

async function runUntilStopped({ server, redis, stopping, announce }: Running): Promise<number> {
  const stopRequested = aborted(stopping, server).then(() => 'stop-requested');
  const never = new Promise<never>(() => {});
  const ready = server.ready.then(async (message) => {
    await announce(message);
    return never;
  });
  try {
    const end = await Promise.race([stopRequested, server.exited, redis?.failed ?? never, ready]);
    if (end === 'stop-requested') return 0;
    throw new UserError(`The server stopped unexpectedly (${end}). See its output above.`);
  } finally {
    if (stopping.aborted) logStep('Stopping …');
    await server.stop();
  }
}

function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of stopSignals) process.on(signal, () => controller.abort());
  return controller.signal;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { adminToken } from './admin-token.js';
import { killOnExit } from './kill-on-exit.js';
import { printOutput } from './print-output.js';

/** One server process, as in production. */
export type ServerProcess = AsyncDisposable & {
  url: string;
  kill: () => Promise<void>;
  /** Stops it gracefully: it finishes requests in progress first. */
  stop: () => Promise<void>;
  /** Suspends it, or lets it continue. */
  freeze: (frozen: boolean) => void;
};

/** What to start instead of the built server, and with which other settings. */
export type ServerOptions = {
  main?: string;
  env?: Record<string, string>;
  /** The maximum of open file descriptors. */
  descriptors?: number;
};

const root = resolve(import.meta.dirname, '../../..');
const main = join(root, 'server/dist/bundle/main.js');
/** The server ends with the tests, even if they are killed. */
const exitWithParentFlags = ['--import', pathToFileURL(join(root, 'scripts/run/exit-with-parent.mjs')).href];

/** Starts a server on this Redis and a free port; resolves once it is ready. */
export async function startServer(
  redisUrl: string,
  options: ServerOptions = {},
): Promise<ServerProcess & { pid: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-data-'));
  const env = {
    ...process.env,
    REDIS_URL: redisUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ADMIN_TOKEN: adminToken,
    SEED_DEMO: '1',
    ...options.env,
  };
  const node = [process.execPath, ...exitWithParentFlags, options.main ?? main];
  const [command = '', ...args] = options.descriptors
    ? ['sh', '-c', `ulimit -n ${options.descriptors} && exec "$0" "$@"`, ...node]
    : node;
  const child = killOnExit(spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }));
  printOutput(child);
  const port = await waitForPort(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    kill: () => endProcess(child, 'SIGKILL'),
    stop: () => endProcess(child, 'SIGTERM'),
    freeze: (frozen) => void child.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    async [Symbol.asyncDispose]() {
      await endProcess(child, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A machine may be very busy. */
const startTimeoutMs = 90_000;

function waitForPort(child: ChildProcess): Promise<number> {
  return new Promise((ready, fail) => {
    const tooLong = setTimeout(() => child.kill('SIGKILL'), startTimeoutMs);
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      fail(new Error(`The server ended with ${code} before it was ready`));
    });
    child.on('message', (message) => {
      if (typeof message !== 'object' || !message || !('port' in message)) return;
      clearTimeout(tooLong);
      ready(Number(message.port));
    });
  });
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

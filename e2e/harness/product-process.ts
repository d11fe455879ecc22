import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import { adminToken } from '../../server/src/testing/admin-token.js';
import { isAlive } from '../../server/src/testing/is-alive.js';
import { killOnExit } from '../../server/src/testing/kill-on-exit.js';
import { printOutput } from '../../server/src/testing/print-output.js';

const root = resolve(import.meta.dirname, '../..');

/** The whole product as `npm start` runs it. */
export type Product = {
  url: string;
  pid: number;
  /** Kills its Redis and its server at once, then the rest. */
  crash: () => Promise<void>;
  /** Stops it with Ctrl-C; resolves to its exit code and the processes it left behind. */
  stop: () => Promise<{ code: number | null; leftRunning: number[] }>;
};

/** Starts the product on this data folder and a free port; resolves once it has printed its address. */
export async function startProduct(dataDir: string): Promise<Product> {
  const { REDIS_URL: _, ...inherited } = process.env;
  const env = { ...inherited, PORT: '0', DATA_DIR: dataDir, ADMIN_TOKEN: adminToken };
  const command = [join(root, 'scripts/run.mjs'), 'scripts/start.ts'];
  const started = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  printOutput(started);
  // SIGKILL would leave its children running.
  const child = killOnExit(started, 'SIGTERM');
  const url = await readPrintedAddress(child);
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    async crash() {
      const processes = [await redisPid(dataDir), ...childrenOf(pid), pid];
      const exited = once(child, 'exit');
      for (const each of processes) killProcess(each, 'SIGKILL');
      await exited;
    },
    async stop() {
      const processes = [...childrenOf(pid), await redisPid(dataDir)];
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      return { code, leftRunning: processes.filter(isAlive) };
    },
  };
}

async function readPrintedAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The product has no output to read');
  for await (const line of createInterface(child.stdout)) {
    const [, port] = /http:\/\/localhost:(\d+)\/staff/.exec(line) ?? [];
    if (port) {
      child.stdout.resume();
      return `http://127.0.0.1:${port}`;
    }
  }
  throw new Error('The product ended before it printed its address');
}

async function redisPid(dataDir: string): Promise<number> {
  const port = Number(await readFile(join(dataDir, 'redis', 'port'), 'utf8'));
  const redis = new Redis({ port });
  const info = await redis.info('server');
  redis.disconnect();
  return Number(/process_id:(\d+)/.exec(info)?.[1]);
}

/** Its living child processes. */
export function childrenOf(pid: number): number[] {
  const list = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)]).toString();
  return list.trim().split(/\s+/).map(Number).filter(isAlive);
}

function killProcess(pid: number, signal: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, signal);
}

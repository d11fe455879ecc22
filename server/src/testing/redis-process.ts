import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { killOnExit } from './kill-on-exit.js';

export type RedisProcess = {
  child: ChildProcess;
  /** Resolves when it accepts connections itself, to `false` if its port is in use; rejects if it ends before. */
  ready: Promise<boolean>;
};

/** Repairs the append-only file before it starts Redis, as in production. */
export const startScript = resolve(import.meta.dirname, '../../../deploy/redis/start-redis.sh');

/** Runs Redis with these options; whether it could, says its output. */
export function spawnRedis(options: readonly string[]): RedisProcess {
  const command = [startScript, process.env.REDIS_SERVER ?? 'redis-server', ...options];
  const child = killOnExit(spawn('sh', command, { stdio: ['ignore', 'pipe', 'ignore'] }));
  let isPortInUse = false;
  const ready = new Promise<boolean>((settle) => {
    createInterface(child.stdout).on('line', (line) => {
      isPortInUse ||= line.includes('Address already in use');
      if (line.includes('Ready to accept connections')) settle(true);
    });
  });
  const ended = once(child, 'close').then(([code]) => {
    if (isPortInUse) return false;
    throw new Error(`Redis ended with ${code} before it was ready`);
  });
  return { child, ready: Promise.race([ready, ended]) };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** The product as `npm start` runs it, with data of its own that is deleted afterwards. */
export type Product = { url: string; adminToken: string; timeZone: string; stop: () => Promise<void> };

/** Starts it on a free port; resolves once it has printed its addresses. */
export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-picture-'));
  const adminToken = randomBytes(16).toString('hex');
  const timeZone = morningTimeZone(new Date());
  const { REDIS_URL: _, ...inherited } = process.env;
  const settings = { PORT: '0', DATA_DIR: dataDir, ADMIN_TOKEN: adminToken, TIME_ZONE: timeZone };
  const env = { ...inherited, ...settings, RATE_LIMITS: '0' };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: [...stdio], detached: true });
  return {
    url: await readPrintedAddress(child),
    adminToken,
    timeZone,
    async stop() {
      const exited = once(child, 'exit');
      // npm passes no signal on, so its whole process group gets it.
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
      await exited;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const morningHour = 10;

/** A zone where it is morning now, so that the pictures show a clinic's working day whenever they are made. */
function morningTimeZone(now: Date): string {
  const hoursEast = ((morningHour - now.getUTCHours() + 36) % 24) - 12;
  // POSIX counts westwards.
  return `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`;
}

async function readPrintedAddress({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The product has no output to read');
  for await (const line of createInterface(stdout)) {
    const [, port] = /http:\/\/localhost:(\d+)\/staff/.exec(line) ?? [];
    if (port === undefined) continue;
    stdout.resume();
    return `http://127.0.0.1:${port}`;
  }
  throw new Error('The product ended before it printed its address');
}

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { expect, it, onTestFinished } from 'vitest';
import { ensureRedisProgram } from '../bootstrap/redis-program.mjs';
import { inRoot } from '../bootstrap/root.mjs';
import { freePort } from './settings.mjs';

const closedUsers = (env) =>
  execFileSync('sh', [inRoot('deploy', 'redis', 'closed-users.sh')], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  });
const password = `it's / a & long "password" of the tests`;

/** Who one is, once one has entered a Redis with these users. */
async function entering(users) {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-users-'));
  await writeFile(join(folder, 'users.acl'), users);
  const port = await freePort();
  const place = ['--port', String(port), '--dir', folder, '--aclfile', join(folder, 'users.acl')];
  const server = spawn(await ensureRedisProgram(), place, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    await rm(folder, { recursive: true });
  });
  for await (const text of server.stdout) if (/Ready to accept/.test(text)) break;
  return async (credentials) => {
    const redis = new Redis({ port, ...credentials, lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      return await redis.ping().catch((error) => (error.previousErrors?.[0] ?? error).message);
    } finally {
      redis.disconnect();
    }
  };
}

it('lets in the server by its password, and nobody else', async () => {
  const users = closedUsers({ REDIS_PASSWORD: password });
  expect(users).not.toMatch(/nopass|password/);
  const enter = await entering(users);
  expect(await enter({ username: 'hannun', password })).toBe('PONG');
  for (const credentials of [{}, { username: 'hannun', password: 'any' }, { username: 'default', password }])
    expect(await enter(credentials)).not.toBe('PONG');
});

it('lets in the operator where there is a password for them', async () => {
  const operator = 'another long password of the tests';
  const enter = await entering(closedUsers({ REDIS_PASSWORD: password, REDIS_OPERATOR_PASSWORD: operator }));
  expect(await enter({ username: 'default', password: operator })).toBe('PONG');
  expect(await enter({})).not.toBe('PONG');
});

it.each([
  {},
  { REDIS_PASSWORD: '' },
  { REDIS_PASSWORD: 'short' },
  { REDIS_PASSWORD: password, REDIS_OPERATOR_PASSWORD: 'x' },
])('prints no users for %j, and says what is missing', (env) => {
  expect(() => closedUsers(env)).toThrow(
    /REDIS_(OPERATOR_)?PASSWORD is too short; allowed: at least 16 characters/,
  );
});

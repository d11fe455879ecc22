import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { expect, it, onTestFinished } from 'vitest';
import { inRoot } from '../bootstrap/paths.ts';
import { ensureRedisProgram } from '../bootstrap/redis-program.ts';
import { findFreePort } from './settings.ts';

const closedUsers = (env: NodeJS.ProcessEnv): string =>
  execFileSync('sh', [inRoot('deploy', 'redis', 'closed-users.sh')], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  });
const password = `7Qx'/&v"L2m#Zt9|w\\Ks`;

type RedisFailure = Error & { previousErrors?: readonly Error[] };

/** The user name after signing in to a Redis with these users. */
async function startWithUsers(users: string) {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-users-'));
  await writeFile(join(folder, 'users.acl'), users);
  const port = await findFreePort();
  const args = ['--port', String(port), '--dir', folder, '--aclfile', join(folder, 'users.acl')];
  const server = spawn(await ensureRedisProgram(), args, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    await rm(folder, { recursive: true });
  });
  for await (const text of server.stdout) if (/Ready to accept/.test(text)) break;
  return async (credentials: { username?: string; password?: string }): Promise<string> => {
    const redis = new Redis({ port, ...credentials, lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      return await redis.ping().catch((error: RedisFailure) => (error.previousErrors?.[0] ?? error).message);
    } finally {
      redis.disconnect();
    }
  };
}

it('accepts the server with its password and nobody else', async () => {
  const users = closedUsers({ REDIS_PASSWORD: password });
  expect(users).not.toMatch(/nopass|password/);
  const signIn = await startWithUsers(users);
  expect(await signIn({ username: 'hannun', password })).toBe('PONG');
  for (const credentials of [{}, { username: 'hannun', password: 'any' }, { username: 'default', password }])
    expect(await signIn(credentials)).not.toBe('PONG');
});

it('accepts the operator if one has a password', async () => {
  const operator = '5f0c9e1b7a3d48266b1e';
  const signIn = await startWithUsers(
    closedUsers({ REDIS_PASSWORD: password, REDIS_OPERATOR_PASSWORD: operator }),
  );
  expect(await signIn({ username: 'default', password: operator })).toBe('PONG');
  expect(await signIn({})).not.toBe('PONG');
});

it.each([
  ['', 'is too short'],
  ['short', 'is too short'],
  ['replace-with-a-text', 'contains a common word or keyboard pattern'],
  ['ChangeMe-ChangeMe-ChangeMe', 'contains a common word or keyboard pattern'],
  ['P@ssw0rd-P@ssw0rd', 'contains a common word or keyboard pattern'],
  ['the-HANNUN-server', 'contains a common word or keyboard pattern'],
  ['1234567890123456', 'contains a common word or keyboard pattern'],
  ['                    ', 'contains spaces or non-ASCII characters'],
  ['seven random words with blanks', 'contains spaces or non-ASCII characters'],
  ['Xk9!Xk9!Xk9!Xk9!Xk9!', 'repeats too few different characters'],
])('rejects the password "%s" and says why', (weak, fault) => {
  expect(() => closedUsers({ REDIS_PASSWORD: weak })).toThrow(
    `REDIS_PASSWORD ${fault}; allowed: at least 16`,
  );
  if (weak !== '')
    expect(() => closedUsers({ REDIS_PASSWORD: password, REDIS_OPERATOR_PASSWORD: weak })).toThrow(
      `REDIS_OPERATOR_PASSWORD ${fault}; allowed: at least 16`,
    );
});

it('accepts the passwords that openssl generates', () => {
  const generate = () => randomBytes(32).toString('hex');
  for (let run = 0; run < 10; run += 1) {
    const users = closedUsers({ REDIS_PASSWORD: generate(), REDIS_OPERATOR_PASSWORD: generate() });
    for (const user of ['hannun', 'default']) expect(users).toContain(`user ${user} on #`);
  }
});

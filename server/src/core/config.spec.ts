import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { readConfig } from './config.js';
import { StartupError } from './startup-error.js';

const requiredEnv = { REDIS_URL: 'redis://127.0.0.1:6379' };

function startupErrorFor(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    return error instanceof StartupError ? error.message : `not a StartupError: ${error}`;
  }
  throw new Error('The value was accepted.');
}

it('uses the defaults of the contract', () => {
  expect(readConfig(requiredEnv)).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
    operationsPort: null,
    workers: 1,
    redisReplicas: 0,
    timeZone: 'Asia/Seoul',
    adminToken: null,
    publicUrl: null,
    allowedOrigins: [],
    trustedProxies: [],
    seedDemo: false,
    allowNonDurableRedis: false,
  });
});

it('reads lists of origins, proxies and cluster nodes', () => {
  const read = readConfig({
    REDIS_URL: 'redis://localhost:1,redis://[::ffff:127.0.0.1]:2',
    TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,::1',
    ALLOWED_ORIGINS: 'https://a.example, https://b.example',
  });
  expect(read.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  expect(read.trustedProxies).toEqual(['loopback', '10.0.0.0/8', '::1']);
  expect(read.redisUrl).toBe('redis://localhost:1,redis://[::ffff:127.0.0.1]:2');
});

it.each([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['OPERATIONS_PORT', '3000'],
  ['OPERATIONS_PORT', 'none'],
  ['WORKERS', '0'],
  ['WORKERS', 'all'],
  ['REDIS_REPLICAS', 'two'],
  ['TIME_ZONE', 'Seoul'],
  ['PUBLIC_URL', 'https://example.org/path'],
  ['ALLOWED_ORIGINS', 'example.org'],
  ['SEED_DEMO', 'yes'],
  ['LOG_FORMAT', 'xml'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'everybody'],
])('rejects %s=%s in one sentence with the variable, its value and what is allowed', (variable, value) => {
  expect(() => readConfig({ ...requiredEnv, [variable]: value })).toThrow(
    new RegExp(`^${variable} is "${value}"; allowed: [^\\n]+$`),
  );
});

it.each(['0.0.0.0/0', '::/0', '10.0.0.0/0', '0.0.0.0/1,128.0.0.0/1', '::ffff:0:0/96', 'loopback, ::/3'])(
  'refuses the proxy range %s as too wide',
  (TRUSTED_PROXIES) => {
    expect(startupErrorFor({ ...requiredEnv, TRUSTED_PROXIES })).toBe(
      `TRUSTED_PROXIES is "${TRUSTED_PROXIES}", which would let anybody claim any address; allowed: addresses or ranges such as 10.0.0.0/8 (the widest allowed), or loopback, separated by commas`,
    );
  },
);

it.each([
  ['replace-with-a-long-random-text', 'too easy to guess'],
  ['550e8400-e29b-41d4-a716-446655440000', 'a known example'],
  ['correct-horse-battery-staple', 'too easy to guess'],
  ['hunter2', 'too short'],
])('refuses the admin token %s in one sentence without showing it', (token, weakness) => {
  expect(() => readConfig({ ...requiredEnv, ADMIN_TOKEN: token })).toThrow(
    new RegExp(`^ADMIN_TOKEN is "…", which is ${weakness}; allowed: [^\\n]+openssl rand -hex 32[^\\n]+$`),
  );
});

const randomSecret = randomBytes(32).toString('hex');

it.each([
  [`redis://redis:6379`, 'which is on another machine but has no password', `redis://redis:6379`],
  [
    `redis://hannun:${randomSecret}@a:1,redis://hannun:replace-with-a-password@redis:6379`,
    'whose password is too easy to guess',
    `redis://…@a:1,redis://…@redis:6379`,
  ],
  [`redis://redis:6379?password=${randomSecret}`, 'which must not contain a "?"', '…'],
  [
    `redis://hannun:pa/ss@redis:6379`,
    'which is not a valid address: perhaps the password contains characters other than letters and digits',
    'redis://…@redis:6379',
  ],
  [`localhost:6379`, 'which is not a valid address', '…'],
])('refuses REDIS_URL %s in one sentence', (REDIS_URL, fault, shown) => {
  const message = startupErrorFor({ REDIS_URL });
  expect(message).toContain(`REDIS_URL is "${shown}", ${fault}; allowed: redis://user:password@host:port`);
  expect(message).toMatch(/^[^\n]+openssl rand -hex 32[^\n]+$/);
});

it.each([
  `redis://hannun:${randomSecret}@redis:6379`,
  `redis://hannun:${randomSecret}@a:1,redis://b:2`,
  'redis://hannun:own@127.0.0.1:6379',
  'redis://[::1]:6379',
])('accepts REDIS_URL %s', (REDIS_URL) => expect(readConfig({ REDIS_URL }).redisUrl).toBe(REDIS_URL));

it.each(
  ['REDIS_URL', 'PUBLIC_URL', 'ALLOWED_ORIGINS', 'TIME_ZONE'].flatMap((variable) =>
    [
      'redis://hannun:S3cret,S3cret@redis:6379',
      'redis://hannun:1234,S3cret@redis:6379',
      'redis://a:1,redis://hannun:S3cret@redis:6379',
      'redis://hannun:S3cret@a:1,S3cret',
      'redis://hannun:S3cret@a:1,redis//hannun:S3cret@b',
      'hannun:S3cret@redis:6379',
      'hannun:S3cret@redis',
      'redis:/hannun:S3cret@redis:6379',
      'redis//hannun:S3cret@redis:6379',
      'redis:hannun:S3cret@redis:6379',
      'redis:///hannun:S3cret@redis:6379',
      'http://hannun:S3cret@redis',
      'redis://hannun:pa@S3cret@redis:6379',
      'redis://hannun:pa@S3cret,S3cret@redis',
      'redis://hannun:pa/S3cret@redis',
      'redis://hannun:pa?S3cret@redis',
      'redis://hannun:12?S3cret@redis',
      'redis://hannun:pa#S3cret@redis',
      'redis://hannun:12#S3cret@redis',
      'redis://hannun:S3cret #@redis',
      'redis://hannun:S3cret@redis:port',
      'redis://hannun:S3cret@',
      'redis://hannun:%S3cret@redis',
      'redis://S3cret@redis:6379',
      'redis://:S3cret@redis:6379',
      ' redis://hannun:S3cret@redis:6379 ',
      'redis://redis:6379?password=S3cret',
      'redis://redis:6379?password=x@S3cret',
      'redis://redis:6379/0?x=1&sentinelPassword=S3cret',
      'redis://127.0.0.1:6379?password=S3cret',
    ].map((value) => [variable, value] as const),
  ),
)('does not show the secret in %s=%s', (variable, value) => {
  expect(startupErrorFor({ ...requiredEnv, [variable]: value })).not.toContain('S3cret');
});

it('reports a missing REDIS_URL', () => {
  expect(() => readConfig({})).toThrow(/^REDIS_URL is not set; allowed: /);
});

import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { readConfig } from './config.js';

const given = { REDIS_URL: 'redis://127.0.0.1:6379' };

it('has the contract’s defaults', () => {
  expect(readConfig(given)).toMatchObject({
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
    allowForgetfulRedis: false,
  });
});

it('reads lists of origins and of cluster nodes', () => {
  const read = readConfig({
    REDIS_URL: 'redis://a:1,redis://b:2',
    TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,::1',
    ALLOWED_ORIGINS: 'https://a.example, https://b.example',
  });
  expect(read.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  expect(read.trustedProxies).toEqual(['loopback', '10.0.0.0/8', '::1']);
  expect(read.redisUrl).toBe('redis://a:1,redis://b:2');
});

it.each([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['OPERATIONS_PORT', '3000'],
  ['OPERATIONS_PORT', 'none'],
  ['WORKERS', '0'],
  ['WORKERS', 'all'],
  ['REDIS_REPLICAS', 'two'],
  ['REDIS_URL', 'localhost:6379'],
  ['TIME_ZONE', 'Seoul'],
  ['PUBLIC_URL', 'https://example.org/path'],
  ['ALLOWED_ORIGINS', 'example.org'],
  ['SEED_DEMO', 'yes'],
  ['LOG_FORMAT', 'xml'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'everybody'],
])('stops at %s=%s with one line naming it, its value and what is allowed', (variable, value) => {
  expect(() => readConfig({ ...given, [variable]: value })).toThrow(
    new RegExp(`^${variable} is "${value}"; allowed: [^\\n]+$`),
  );
});

it.each([
  ['replace-with-a-long-random-text', 'a placeholder or a usual word'],
  ['correct-horse-battery-staple', 'too easy to guess'],
  ['hunter2', 'too short'],
])('refuses the token %s in one line that does not hold it', (token, weakness) => {
  expect(() => readConfig({ ...given, ADMIN_TOKEN: token })).toThrow(
    new RegExp(`^ADMIN_TOKEN is "…", which is ${weakness}; allowed: [^\\n]+openssl rand -hex 32[^\\n]+$`),
  );
});

it('refuses a placeholder as Redis’s password, and any may be on this machine', () => {
  const url = (password: string, host: string) => ({
    REDIS_URL: `redis://a:1,redis://hannun:${password}@${host}:6379`,
  });
  expect(() => readConfig(url('replace-with-a-password', 'redis'))).toThrow(
    /^REDIS_URL is "redis:\/\/a:1,redis:\/\/hannun:…@redis:6379", whose password is a placeholder or a usual word; allowed: [^\n]+openssl rand -hex 32[^\n]+$/,
  );
  expect(() => readConfig({ REDIS_URL: 'http://hannun:a-secret@redis' })).toThrow(
    /^REDIS_URL is "http:\/\/hannun:…@redis"; /,
  );
  expect(() => readConfig(url('pa/ss@word', 'redis'))).toThrow(
    /^REDIS_URL is "redis:\/\/a:1,redis:\/\/hannun:…@redis:6379"; /,
  );
  const random = randomBytes(32).toString('hex');
  for (const { REDIS_URL } of [url(random, 'redis'), url('own', '127.0.0.1'), url('own', '[::1]')])
    expect(readConfig({ REDIS_URL }).redisUrl).toBe(REDIS_URL);
});

it('says when Redis is not named at all', () => {
  expect(() => readConfig({})).toThrow(/^REDIS_URL is not set; allowed: /);
});

import { expect, it } from 'vitest';
import { readConfig } from './config.js';

const given = { REDIS_URL: 'redis://127.0.0.1:6379' };

it('has the contract’s defaults', () => {
  expect(readConfig(given)).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
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

it('does not print a secret it refuses', () => {
  expect(() => readConfig({ ...given, ADMIN_TOKEN: 'hunter2' })).toThrow(/^ADMIN_TOKEN is "…"/);
});

it('says when Redis is not named at all', () => {
  expect(() => readConfig({})).toThrow(/^REDIS_URL is not set; allowed: /);
});

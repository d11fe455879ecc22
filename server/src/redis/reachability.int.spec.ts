import { beforeAll, expect, it } from 'vitest';
import { useOwnRedis } from '../testing/fixtures.js';
import { openRedis } from './redis-connections.js';

const secret = 'S3cret';
const redis = await useOwnRedis();
beforeAll(async () => {
  await redis.client.acl('SETUSER', 'hannun', 'reset', 'on', `>${secret}`, '+@all', '~*', '&*');
  await redis.client.acl('SETUSER', 'narrow', 'on', `>${secret}`, '-@all');
});

const opened = (url: string) =>
  openRedis(url, { allowNonDurable: true, replicas: 0 }).then(
    () => 'opened',
    (error: Error) => error.message,
  );
const at = (credentials: string) => redis.url.replace('//', `//${credentials}@`);

it.each([
  ['a wrong password', 'hannun:pa@wrong'],
  ['a user that is not there', `nobody:${secret}`],
  ['a user without rights', `narrow:${secret}`],
])('says that Redis answers but refuses %s', async (_, credentials) => {
  const message = await opened(at(credentials));
  expect(message).toMatch(
    /^Redis at redis:\/\/…@127\.0\.0\.1:\d+ answers, but refuses the user or the password \((WRONGPASS|NOPERM) [^\n]+\)\. Correct them in REDIS_URL\.$/,
  );
  expect(message).not.toMatch(/S3cret|wrong@/);
});

it('says that Redis needs a password when none was given', async () => {
  await redis.client.acl('SETUSER', 'default', 'resetpass', `>${secret}`);
  const message = await opened(redis.url.replace(/\/\/.*@/, '//'));
  await redis.client.acl('SETUSER', 'default', 'nopass');
  expect(message).toMatch(/ answers, but refuses the user or the password \(NOAUTH /);
});

/** Reserved, and given to nobody. */
const silentPort = 1;

it.each([1, 2])(
  'says within seconds that %i addresses do not answer, without showing a password',
  async (nodes) => {
    const place = `redis://hannun:pa@${secret}@127.0.0.1:${silentPort}`;
    const message = await opened(Array.from({ length: nodes }, () => place).join(','));
    const shown = Array.from({ length: nodes }, () => `redis://…@127.0.0.1:${silentPort}`).join(',');
    expect(message).toBe(`Redis at ${shown} does not answer. Start it, or correct REDIS_URL.`);
  },
  12_000,
);

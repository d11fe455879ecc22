import { readdir, readFile } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useOwnRedis } from '../testing/fixtures.js';

let server: Redis;

const redis = await useOwnRedis();
beforeAll(async () => {
  server = new Redis(redis.url);
});
afterAll(async () => {
  server.disconnect();
});

it.each([
  ['FLUSHALL'],
  ['FLUSHDB'],
  ['KEYS', '*'],
  ['SCAN', '0'],
  ['CONFIG', 'SET', 'appendfsync', 'no'],
  ['SHUTDOWN', 'NOSAVE'],
  ['REPLICAOF', 'NO', 'ONE'],
  ['MODULE', 'LIST'],
  ['ACL', 'SETUSER', 'hannun', '+@all'],
  ['MONITOR'],
  ['SAVE'],
  ['CLIENT', 'KILL', 'TYPE', 'normal'],
  ['SCRIPT', 'FLUSH'],
  ['MIGRATE', '127.0.0.1', '1', 'hannun:x', '0', '10'],
])('does not let the server run %s %s', async (command, ...details) => {
  await expect(server.call(command, ...details)).rejects.toThrow(/^NOPERM/);
});

it('limits the server to its own keys and channels, in scripts too', async () => {
  const foreign = "return redis.call('GET', KEYS[1])";
  await expect(server.get('somebody-else')).rejects.toThrow(/^NOPERM/);
  await expect(server.eval(foreign, 1, 'somebody-else')).rejects.toThrow(/NOPERM/);
  await expect(server.publish('somebody-else', 'x')).rejects.toThrow(/^NOPERM/);
  expect(await server.eval(foreign, 1, 'hannun:nothing')).toBeNull();
});

const trail = 'hannun:audit-trail';
const earlierTrail = 'hannun:audit';
const log = 'hannun:{wangsimni-plaza}:log:2026-11-23';

const overwriting = (key: string): string[][] => [
  ['DEL', key],
  ['UNLINK', key],
  ['SET', key, 'x'],
  ['GETDEL', key],
  ['RENAME', key, 'hannun:set-up'],
  ['RENAME', 'hannun:set-up', key],
  ['COPY', 'hannun:set-up', key, 'REPLACE'],
  ['RESTORE', key, '0', 'x', 'REPLACE'],
  ['PERSIST', key],
];
const forbidden = [
  ...[trail, earlierTrail].flatMap((key) => [
    ...overwriting(key),
    ['EXPIRE', key, '0'],
    ['PEXPIRE', key, '0'],
  ]),
  ...overwriting(log),
  ['LTRIM', trail, '1', '0'],
  ['LPOP', trail],
  ['RPOP', trail],
  ['LPUSH', trail, 'x'],
  ['LSET', trail, '0', 'x'],
  ['LREM', trail, '0', 'kept'],
  ['LINSERT', trail, 'BEFORE', 'kept', 'x'],
  ['RPOPLPUSH', trail, trail],
  ['LMOVE', trail, 'hannun:x', 'LEFT', 'LEFT'],
  ['SORT', trail, 'ALPHA', 'STORE', trail],
  ['XADD', earlierTrail, '*', 'record', 'x'],
  ['XADD', earlierTrail, 'MAXLEN', '0', '*', 'record', 'x'],
  ['XTRIM', earlierTrail, 'MAXLEN', '0'],
  ['XDEL', earlierTrail, '1-0'],
  ['XTRIM', log, 'MAXLEN', '0'],
  ['XDEL', log, '1-0'],
  ['XSETID', log, '9-0'],
];

it('lets the server append to and read the audit trail, and nothing else, in scripts too', async () => {
  await redis.client.flushall();
  await redis.client.rpush(trail, 'kept');
  for (const key of [earlierTrail, log]) await redis.client.xadd(key, '1-0', 'record', 'kept');
  for (const [command = '', key = '', ...rest] of forbidden) {
    const what = [command, key, ...rest].join(' ');
    await expect(server.call(command, key, ...rest), what).rejects.toThrow(/^NOPERM/);
    const script = 'return redis.call(unpack(ARGV))';
    await expect(server.eval(script, 1, key, command, key, ...rest), what).rejects.toThrow(
      /NOPERM|user executing the script can't/,
    );
  }
  expect(await server.rpush(trail, 'more')).toBe(2);
  expect(await server.lrange(trail, 0, -1)).toEqual(['kept', 'more']);
  for (const key of [earlierTrail, log])
    expect(await server.xrevrange(key, '+', '-')).toEqual([['1-0', ['record', 'kept']]]);
});

it('lets the server write every other key of its own', async () => {
  const others = ['hannun:set-up', 'hannun:{plaza}:live', 'hannun:{plaza}:answer:a:b', 'hannun:{plaza}'];
  for (const key of others) expect(await server.set(key, 'x'), key).toBe('OK');
});

it('grants the server no command that its code does not use', async () => {
  const text = await readFile(new URL('../../../deploy/redis/users.acl', import.meta.url), 'utf8');
  const granted = [...(text.split('\n')[1] ?? '').matchAll(/\+([a-z]+)/g)].map(([, command = '']) => command);
  const sources = await sourcesIn(new URL('..', import.meta.url));
  // Sent by the driver, and by the rate limiter of sign-ins.
  const others = [
    'hello',
    'auth',
    'info',
    'client',
    'cluster',
    'asking',
    'readonly',
    'evalsha',
    'unsubscribe',
  ];
  const library = ['incrby', 'pttl'];
  const unused = granted.filter(
    (command) =>
      ![...others, ...library].includes(command) &&
      !new RegExp(`\\.${command}(Buffer)?\\(|'${command.toUpperCase()}'`).test(sources),
  );
  expect(granted).toContain('xadd');
  expect(unused).toEqual([]);
});

/** The server's own source code and Lua scripts. */
async function sourcesIn(folder: URL): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const own = files.filter((file) => /(?<!\.spec)\.(ts|lua)$/.test(file) && !/backup|testing/.test(file));
  return (await Promise.all(own.map((file) => readFile(new URL(file, folder), 'utf8')))).join('\n');
}

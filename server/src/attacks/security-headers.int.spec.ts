import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode } from '../testing/fixtures.js';
import type { TestNode } from '../testing/node.js';
import { openTcp, upgradeRequest } from '../testing/raw-connection.js';
import { pairTablet, plaza } from '../testing/tablet.js';

const node = await useNode();
const httpsNode = await useNode({ publicUrl: 'https://hannun.example' });
beforeAll(async () => {
  await mkdir(join(node.dataDir, 'mobile', 'assets'), { recursive: true });
  await writeFile(join(node.dataDir, 'mobile', 'index.html'), '<title>residents</title>');
  await writeFile(join(node.dataDir, 'mobile', 'office.html'), '<title>office</title>');
  await writeFile(join(node.dataDir, 'mobile', 'assets', 'index-Dhq23CZ-.js'), 'plain();');
});

const json = { 'content-type': 'application/json' };
const responses: [string, string, RequestInit?][] = [
  ['a page', '/'],
  ['the office’s page', '/office'],
  ['a page that was not built', '/staff'],
  ['a lobby screen', `/display/${plaza}`],
  ['a file', '/assets/index-Dhq23CZ-.js'],
  ['a missing file', '/assets/none.js'],
  ['boards', '/api/v1/clinics'],
  ['an unknown clinic', '/api/v1/clinics/nowhere'],
  ['an unknown path under /api', '/api/v1/nothing'],
  ['a stream', `/api/v1/clinics/${plaza}/stream`],
  ['the office without a credential', '/api/v1/admin/devices'],
  ['a malformed body', '/api/v1/commands', { method: 'POST', body: '{"id":', headers: json }],
  [
    'a body that is too large',
    '/api/v1/devices/pair',
    { method: 'POST', body: 'x'.repeat(20_000), headers: json },
  ],
  [
    'another content type',
    '/api/v1/devices/pair',
    { method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } },
  ],
  ['another method', '/api/v1/clinics', { method: 'DELETE' }],
  ['a malformed percent encoding', '/%'],
  ['polling', '/socket.io/?EIO=4&transport=polling'],
  ['health', '/readyz'],
  ['metrics', '/metrics'],
  ['the API description', '/api/openapi.json'],
  ['plain text', '/plain'],
];

async function fetchFrom(server: TestNode, path: string, init: RequestInit = {}) {
  const stop = new AbortController();
  const answer = await fetch(server.url + path, { ...init, signal: stop.signal });
  const body = path.endsWith('/stream') ? '' : await answer.text();
  stop.abort();
  return { headers: answer.headers, body, status: answer.status };
}

it.each(responses)('%s is sent with the security headers', async (_, path, init) => {
  const { headers, body } = await fetchFrom(node, path, init);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'strict-transport-security'])
    expect(headers.get(name)).toBeNull();
  if (body)
    expect(headers.get('content-type')).toMatch(
      /^(text\/.+; charset=utf-8|application\/(json|javascript; charset=utf-8))/,
    );
  expect(body).not.toMatch(/node_modules|\bat .+\.[jt]s:\d+|FST_ERR|NestJS|ioredis/);
});

it('forbids caching of office, device and ticket responses', async () => {
  const headers = { authorization: `Bearer ${adminToken}` };
  const device = { authorization: `Bearer ${await pairTablet(node)}` };
  const paths = [
    'accounts',
    'audit',
    'clinics',
    'devices',
    'district',
    'screens',
    'session',
    'sessions',
    'set-up',
  ];
  for (const path of [...paths, 'wall', 'history?from=2026-11-20&to=2026-11-23', 'nothing'])
    expect([
      path,
      (await fetchFrom(node, `/api/v1/admin/${path}`, { headers })).headers.get('cache-control'),
    ]).toEqual([path, 'no-store']);
  for (const path of ['devices/me', 'tickets/none'])
    expect([
      path,
      (await fetchFrom(node, `/api/v1/${path}`, { headers: device })).headers.get('cache-control'),
    ]).toEqual([path, 'no-store']);
});

it('forbids caching of an API response whose path is percent-encoded', async () => {
  const headers = { authorization: `Bearer ${await pairTablet(node)}` };
  const { status, headers: received } = await fetchFrom(node, '/%61pi/v1/devices/me', { headers });
  expect(status).toBe(200);
  expect(received.get('cache-control')).toBe('no-store');
});

it('lets other sites frame the embedded board and nothing else', async () => {
  const { headers } = await fetchFrom(node, `/embed/${plaza}`);
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors \*/);
  expect(headers.get('x-frame-options')).toBeNull();
  expect((await fetchFrom(node, '/')).headers.get('x-frame-options')).toBe('SAMEORIGIN');
});

it('sends Strict-Transport-Security when the public URL is https', async () => {
  const { headers } = await fetchFrom(httpsNode, '/');
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
});

it('keeps a forged Host header out of the content security policy', async () => {
  const connection = openTcp(node.url);
  connection.socket.end("GET / HTTP/1.1\r\nHost: x; script-src 'unsafe-inline'\r\nConnection: close\r\n\r\n");
  await connection.closed;
  expect(connection.received()).not.toContain('unsafe-inline');
});

it('answers HEAD on every GET route, including streams', async () => {
  const answer = await fetch(`${node.url}/api/openapi.json`);
  const description = (await answer.json()) as { paths: Record<string, object> };
  const paths = Object.entries(description.paths)
    .filter(([, operations]) => 'get' in operations)
    .map(([path]) => path.replace('{id}', plaza).replace(/{\w+}/g, 'none'));
  expect(paths).toContain(`/api/v1/clinics/${plaza}/stream`);
  const heads = paths.map((path) => {
    const connection = openTcp(node.url);
    connection.socket.write(`HEAD ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    return connection;
  });
  await Promise.all(heads.map(({ closed }) => closed));
  for (const { received } of heads) expect(received()).toMatch(/^HTTP\/1\.1 \d{3} .*\r\n\r\n$/s);
});

it('serves twenty streams per address and rejects the next until one is closed', async () => {
  const open = () => fetch(`${node.url}/api/v1/clinics/${plaza}/stream`);
  const streams = await Promise.all(Array.from({ length: 20 }, open));
  const refused = await open();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await refused.json()).toMatchObject({ error: { code: 'rate-limited' } });
  await streams.pop()?.body?.cancel();
  await expect
    .poll(async () => {
      const again = await open();
      await again.body?.cancel();
      return again.status;
    })
    .toBe(200);
  await Promise.all(streams.map(({ body }) => body?.cancel()));
});

it('does not echo a TRACE request', async () => {
  const connection = openTcp(node.url);
  connection.socket.write('TRACE / HTTP/1.1\r\nHost: x\r\nX-Secret: hush\r\nConnection: close\r\n\r\n');
  await connection.closed;
  expect(connection.received()).toMatch(/^HTTP\/1\.1 (404|405|501) /);
  expect(connection.received()).not.toContain('hush');
});

describe('a malformed or ambiguous request', () => {
  it.each([
    ['random bytes', '\x16\x03\x01\x02\x00\r\n\r\n'],
    [
      'two lengths',
      'POST /api/v1/commands HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n{}{}',
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n'],
    ['two hosts on the snapshot fast path', 'GET /api/v1/clinics HTTP/1.1\r\nHost: x\r\nhost: x\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an invalid host', 'GET / HTTP/1.1\r\nHost: x/y@z\r\n\r\n'],
    ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\n\r\n'],
    ['a target with another host', 'GET http://y/ HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['two origins', 'GET / HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nOrigin: http://y\r\n\r\n'],
    [
      'two credentials',
      'GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n',
    ],
    [
      'two transfer encodings',
      'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n',
    ],
    ['two hosts in a socket handshake', upgradeRequest(undefined, ['Host: y'])],
    ['an upgrade of an unknown path', upgradeRequest().replace('/socket.io/', '/none/')],
    ['a header that is too large', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`],
  ])('%s is answered with a contract error and the connection is closed', async (_, request) => {
    const connection = openTcp(node.url);
    connection.socket.write(request);
    await connection.closed;
    expect(connection.received()).toMatch(/^HTTP\/1\.1 400 .*nosniff.*\{"error":\{"code":"invalid"/s);
  });
});

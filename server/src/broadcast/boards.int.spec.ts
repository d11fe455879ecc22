import type { Board } from '@hannun/shared';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  checkIn,
  openSocket,
  openTablet,
  pairTablet,
  plaza,
  send,
  startNode,
  type TestNode,
  tap,
} from '../testing/node.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';

let redis: RedisServer;
let one: TestNode;
let other: TestNode;
let tablet: Awaited<ReturnType<typeof openTablet>>;

beforeAll(async () => {
  redis = await startRedis();
  one = await startNode(redis.url);
  other = await startNode(redis.url);
  tablet = await openTablet(one, await pairTablet(one));
});
afterAll(async () => {
  tablet.disconnect();
  await one.close();
  await other.close();
  await redis.close();
});

it('pushes boards to viewers on another node, folding a burst but no call', async () => {
  const viewer = await openSocket(other.url);
  const boards: Board[] = [];
  viewer.on('board', (board) => boards.push(board));
  await viewer.emitWithAck('watch', { district: true });
  const calls = Array.from({ length: 6 }, () => [
    checkIn(),
    tap({ type: 'call', lane: 'pcr', booth: '1' }),
  ]).flat();
  const answers = await Promise.all(calls.map((command) => send(tablet, command)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  await vi.waitFor(() => expect(boards.at(-1)?.version).toBe(13), 5_000);
  expect(boards.length).toBeLessThan(12);
  expect(boards.at(-1)?.lanes[0]?.nowServing.map(({ ticket }) => ticket)).toEqual([
    'A006',
    'A005',
    'A004',
    'A003',
    'A002',
    'A001',
  ]);
  viewer.disconnect();
});

it('stops pushing what is no longer watched', async () => {
  const viewer = await openSocket(one.url);
  const versions: number[] = [];
  viewer.on('board', ({ version }) => versions.push(version));
  await viewer.emitWithAck('watch', { clinicId: plaza });
  await send(tablet, checkIn());
  await vi.waitFor(() => expect(versions).toHaveLength(1));
  await viewer.emitWithAck('unwatch', { clinicId: plaza });
  await send(tablet, checkIn());
  const answer = await viewer.emitWithAck('watch', { clinicId: plaza });
  expect(answer.boards[0].version).toBeGreaterThan(versions[0] ?? 0);
  expect(versions).toHaveLength(1);
  viewer.disconnect();
});

it('pushes the desk to the clinic’s other tablets', async () => {
  const second = await openTablet(other, await pairTablet(other));
  const pushed = new Promise((resolve) => second.once('desk', resolve));
  await send(tablet, checkIn(4));
  expect(await pushed).toMatchObject({ clinicId: plaza, lanes: [{ lane: 'pcr' }] });
  second.disconnect();
});

it.each(['/api/v1/clinics', `/api/v1/clinics/${plaza}`])(
  'answers %s with an ETag, 304 while it holds',
  async (path) => {
    const first = await fetch(one.url + path);
    expect(first.headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=5');
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(one.url + path, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await send(tablet, checkIn());
    const changed = await fetch(one.url + path, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
  },
);

it('knows no clinic of another name', async () => {
  const response = await fetch(`${one.url}/api/v1/clinics/nowhere`);
  expect([response.status, await response.json()]).toMatchObject([
    404,
    { error: { code: 'unknown-clinic' } },
  ]);
});

it('streams the same boards as server-sent events', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${one.url}/api/v1/clinics/${plaza}/stream`, { signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<Board> =>
    JSON.parse(/data: (.*)\n\n/.exec((await reader?.read())?.value ?? '')?.[1] ?? '');
  const first = await next();
  await send(tablet, checkIn(5));
  let later = await next();
  // What was folded before may still follow the first.
  while (later.version === first.version) later = await next();
  expect(later.waiting).toBe(first.waiting + 5);
  leaving.abort();
});

import type { Board } from '@hannun/shared/contract';
import { expect, it, vi } from 'vitest';
import { useNode, useTablet } from '../testing/fixtures.js';
import { openSocket } from '../testing/socket.js';
import { soon } from '../testing/soon.js';
import { checkIn, plaza, send, tap } from '../testing/tablet.js';

const one = await useNode();
const other = await useNode();
const tablet = await useTablet(one);

it('pushes boards to viewers on another node, coalescing a burst of taps but losing no call', async () => {
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
  const called = answers.flatMap((answer, index) =>
    index % 2 === 1 && answer.ok && 'ticket' in answer.result ? answer.result.ticket : [],
  );
  const version = Math.max(...answers.map((answer) => (answer.ok ? answer.version : 0)));
  await soon(() => expect(boards.at(-1)?.version).toBe(version));
  expect(boards.length).toBeLessThan(12);
  const shown = boards.at(-1)?.lanes[0]?.nowServing.map(({ ticket }) => ticket);
  expect(called).toHaveLength(6);
  expect(shown?.slice(0, 6)).toEqual(called.reverse());
  viewer.disconnect();
});

it('stops pushing boards of a clinic that is no longer watched', async () => {
  const [leaving, staying] = [await openSocket(one.url), await openSocket(one.url)];
  const receivedVersions: number[] = [];
  leaving.on('board', ({ version }) => receivedVersions.push(version));
  for (const viewer of [leaving, staying]) await viewer.emitWithAck('watch', { clinicId: plaza });
  await send(tablet, checkIn());
  await soon(() => expect(receivedVersions).toHaveLength(1));
  await leaving.emitWithAck('unwatch', { clinicId: plaza });
  const pushed = new Promise((resolve) => {
    staying.on('board', ({ version }) => version > (receivedVersions[0] ?? 0) && resolve(version));
  });
  await send(tablet, checkIn());
  await pushed;
  // Packets keep their order: a board pushed to this viewer would arrive before this answer.
  await leaving.emitWithAck('unwatch', { clinicId: plaza });
  expect(receivedVersions).toHaveLength(1);
  for (const viewer of [leaving, staying]) viewer.disconnect();
});

it('sends viewers and streams a beat at least every five seconds', async () => {
  const viewer = await openSocket(one.url);
  const beats: number[] = [];
  viewer.on('beat', () => beats.push(performance.now()));
  const leaving = new AbortController();
  const stream = await fetch(`${one.url}/api/v1/clinics/${plaza}/stream`, { signal: leaving.signal });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const opened = performance.now();
  await reader?.read();
  expect((await reader?.read())?.value).toBe(': beat\n\n');
  expect(performance.now() - opened).toBeLessThan(5_000);
  await vi.waitFor(() => expect(beats.length).toBeGreaterThanOrEqual(2), { timeout: 12_000 });
  const gaps = beats.slice(1).map((at, index) => at - (beats[index] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(5_000);
  leaving.abort();
  viewer.disconnect();
});

it.each(['/api/v1/clinics', `/api/v1/clinics/${plaza}`])(
  'answers %s with an ETag, and 304 while it is unchanged',
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

it('answers the snapshot on the fast path exactly as the framework does', async () => {
  const answerTo = async (query: string) => {
    const response = await fetch(`${one.url}/api/v1/clinics${query}`);
    const headers = [...response.headers].filter(([name]) => name !== 'date').sort();
    return { headers, text: await response.text() };
  };
  // The fast path is used once the response headers for this host are cached.
  await answerTo('');
  const [short, long] = [await answerTo(''), await answerTo('?by=framework')];
  expect(short).toEqual(long);
  expect(short.headers.map(([name]) => name)).toContain('content-security-policy');
});

it('answers 404 for an unknown clinic', async () => {
  const response = await fetch(`${one.url}/api/v1/clinics/nowhere`);
  expect([response.status, await response.json()]).toMatchObject([
    404,
    { error: { code: 'unknown-clinic' } },
  ]);
});

it('streams the same boards as server-sent events', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${one.url}/api/v1/clinics/${plaza}/stream`, { signal: leaving.signal });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<Board> => {
    const [, json] = /data: (.*)\n\n/.exec((await reader?.read())?.value ?? '') ?? [];
    return json === undefined ? next() : JSON.parse(json);
  };
  const first = await next();
  await send(tablet, checkIn(5));
  let later = await next();
  // A board coalesced before may still arrive after the first one.
  while (later.version === first.version) later = await next();
  expect(later.waiting).toBe(first.waiting + 5);
  leaving.abort();
});

it('serves the clinic directory', async () => {
  const directory = await (await fetch(`${one.url}/api/v1/facts`)).json();
  expect(directory).toMatchObject({ timeZone: 'Asia/Seoul', tiles: null });
});

it('serves the outline by itself, and nothing of it in what every phone loads', async () => {
  const fetchText = async (path: string) => (await fetch(`${one.url}/api/v1/${path}`)).text();
  expect(JSON.parse(await fetchText('facts/outline')).features).toHaveLength(18);
  expect((await fetchText('facts')) + (await fetchText('clinics'))).not.toContain('FeatureCollection');
});

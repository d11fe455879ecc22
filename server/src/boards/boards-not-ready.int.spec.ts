import { createBoardStore, type WatchState } from '@hannun/shared/client';
import type { Beat, Board, Snapshot } from '@hannun/shared/contract';
import { expect, it, vi } from 'vitest';
import { keys } from '../redis/keys.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { openSocket } from '../testing/socket.js';
import { openTablet, pairTablet, plaza } from '../testing/tablet.js';
import { openViewer } from '../testing/viewer.js';

const forest = 'seoul-forest';
const logOf = (clinicId: string) => keys.log(clinicId, '2026-11-23');
const clock = new TestClock();
const second = 1_000;
/** The server checks each log every two seconds; a busy machine takes longer. */
const soon = { timeout: 8 * second, interval: 20 };
const redis = await useRedis();
await redis.client.set(logOf(plaza), 'no stream at all');
const node = await useNode({}, clock);

/** A real client, and every connection state it went through. */
function openScreen(clinicId: string) {
  const store = createBoardStore();
  const states: { state: WatchState; at: number; link: string }[] = [];
  const onState = (state: WatchState) => {
    states.push({ state, at: performance.now(), link: store.view().connectionStatus });
  };
  const viewer = openViewer(node, { clinicId }, { store, onState });
  return {
    ...viewer,
    states,
    rejections: () =>
      states.flatMap(({ state }) => (state.kind === 'asking' ? [state.rejections] : [])).at(-1) ?? 0,
  };
}

async function beatAt(url: string): Promise<Beat> {
  const viewer = await openSocket(url);
  const beat = new Promise<Beat>((resolve) => viewer.once('beat', resolve));
  await viewer.emitWithAck('watch', { clinicId: forest });
  viewer.disconnect();
  return beat;
}

it('pushes a board to everyone who asked for it too early, as soon as its log is read', async () => {
  using screen = openScreen(plaza);
  // Like older clients, these ask only once.
  const [single, whole] = [await openSocket(node.url), await openSocket(node.url)];
  const pushed = [single, whole].map(
    (socket) =>
      new Promise<Board>((resolve) =>
        socket.on('board', (board) => board.clinicId === plaza && resolve(board)),
      ),
  );
  expect(await single.emitWithAck('watch', { clinicId: plaza })).toMatchObject({
    ok: false,
    error: { code: 'unavailable' },
  });
  expect(await whole.emitWithAck('watch', { district: true })).toMatchObject({ ok: true, missing: [plaza] });
  const stream = await fetch(`${node.url}/api/v1/clinics/${plaza}/stream`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect([stream.status, (await reader?.read())?.value]).toEqual([200, ': beat\n\n']);
  // The second request takes the fast path where it is open.
  for (const query of ['?by=framework', '', '']) {
    const response = await fetch(`${node.url}/api/v1/clinics${query}`);
    const { clinics, missing } = (await response.json()) as Snapshot;
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect([clinics.length, missing]).toEqual([3, [plaza]]);
  }
  expect(await (await fetch(`${node.url}/plain`)).text()).toContain(
    '왕십리광장 임시선별검사소\n  확인할 수 없음',
  );
  await vi.waitFor(() => expect(screen.rejections()).toBeGreaterThan(0), soon);
  // Beats arrive all the time, but without a watch they make nothing fresh.
  expect(screen.store.view().lastBeat).toBeNull();
  expect(screen.states.map(({ link }) => link)).not.toContain('connected');
  expect(screen.shows(plaza)).toBeUndefined();

  await redis.client.del(logOf(plaza));
  const boards = await Promise.all(pushed);
  await vi.waitFor(() => expect(screen.shows(plaza)).toBeDefined(), { timeout: 10_000, interval: 5 });
  expect(boards.map(({ clinicId }) => clinicId)).toEqual([plaza, plaza]);
  let told = '';
  while (!told.includes('event: board')) told += (await reader?.read())?.value ?? '';
  await vi.waitFor(() => expect(screen.store.view().connectionStatus).toBe('connected'), 3 * second);
  expect((await fetch(`${node.url}/api/v1/clinics`)).headers.get('cache-control')).toContain('max-age=1');
  await reader?.cancel();
  for (const socket of [single, whole]) socket.disconnect();
});

it('retries ever less often for an unknown clinic, and shows it at once when it is added', async () => {
  using screen = openScreen('new-clinic');
  await vi.waitFor(() => expect(screen.rejections()).toBeGreaterThan(0), soon);
  await node.district.update((setUp) => {
    const [first] = setUp.clinics;
    if (!first) throw new Error('The demonstration district is empty');
    return { ...setUp, clinics: [...setUp.clinics, { ...first, clinicId: 'new-clinic' }] };
  });
  await vi.waitFor(() => expect(screen.shows('new-clinic')).toBeDefined(), soon);
  await vi.waitFor(() => expect(screen.store.view().connectionStatus).toBe('connected'), 3 * second);
});

it('does not call a board live while its log cannot be read, even if its tablets are online', async () => {
  const tablet = await openTablet(node, await pairTablet(node, forest));
  const sign = () => tablet.emitWithAck('beat', { at: new Date(clock.currentMs).toISOString(), pending: 0 });
  await sign();
  const before = new Date(clock.currentMs).toISOString();
  await redis.client.rename(logOf(forest), 'kept');
  await redis.client.set(logOf(forest), 'no stream at all');
  clock.currentMs += 30 * second;
  await sign();
  await vi.waitFor(async () => expect((await beatAt(node.url)).contacts[forest]).toBe(before), soon);
  await vi.waitFor(async () => expect((await fetchBoard(node, forest)).contactAt).toBe(before), soon);
  await redis.client.rename('kept', logOf(forest));
  await vi.waitFor(
    async () =>
      expect((await beatAt(node.url)).contacts[forest]).toBe(new Date(clock.currentMs).toISOString()),
    soon,
  );
  tablet.disconnect();
});

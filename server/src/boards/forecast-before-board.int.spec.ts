import type { Board } from '@hannun/shared/contract';
import { afterEach, expect, it, vi } from 'vitest';
import { ClinicDayFeed, type ClinicDayFollower } from '../clinic-day/clinic-day-feed.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { openSocket } from '../testing/socket.js';
import { checkIn, plaza, send, tap } from '../testing/tablet.js';

const redis = await useRedis();
afterEach(() => void vi.restoreAllMocks());

const commands = [
  ...Array.from({ length: 8 }, () => checkIn()),
  tap({ type: 'call', lane: 'pcr', booth: '1' }),
];

/** Every feed calls whoever subscribed last first. */
function reverseFollowers(): void {
  const { subscribe } = ClinicDayFeed.prototype;
  const known = new WeakMap<ClinicDayFeed, ClinicDayFollower[]>();
  vi.spyOn(ClinicDayFeed.prototype, 'subscribe').mockImplementation(function (this: ClinicDayFeed, follower) {
    const reversed = known.get(this);
    known.set(this, [follower, ...(reversed ?? [])]);
    if (reversed) return;
    subscribe.call(this, (change) => {
      for (const each of known.get(this) ?? []) each(change);
    });
  });
}

/** What the first push of each version showed. */
async function pushedForecasts() {
  const node = await useNode();
  const tablet = await useTablet(node);
  const viewer = await openSocket(node.url);
  const boards = new Map<number, Board>();
  viewer.on('board', (board: Board) => {
    if (!boards.has(board.version)) boards.set(board.version, board);
  });
  await viewer.emitWithAck('watch', { clinicId: plaza });
  for (const command of commands) {
    const answer = await send(tablet, command);
    // The next tap comes once this one was pushed, so that none are pushed together.
    await vi.waitFor(() => expect(boards.has(answer.ok ? answer.version : 0)).toBe(true), {
      timeout: 10_000,
      interval: 5,
    });
  }
  viewer.disconnect();
  await node.close();
  await redis.client.flushall();
  return [...boards.values()].map(({ version, lanes }) => ({ version, lane: lanes[0] }));
}

it('pushes each board with the forecast of its own version, whoever followed the clinic’s day first', async () => {
  const inOrder = await pushedForecasts();
  reverseFollowers();
  expect(await pushedForecasts()).toEqual(inOrder);
  expect(inOrder).toHaveLength(commands.length);
  const shown = inOrder.map(({ lane }) => JSON.stringify([lane?.forecast, lane?.places]));
  expect(new Set(shown.slice(0, 8)).size).toBeGreaterThan(6);
});

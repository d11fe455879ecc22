import { setTimeout as elapse } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { keys } from '../redis/keys.js';
import { useNode, useOwnRedis } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { openSocket, startSocket } from '../testing/socket.js';
import { soon } from '../testing/soon.js';
import { checkIn, openTablet, pairTablet, plaza, send } from '../testing/tablet.js';

const redis = await useOwnRedis();
const node = await useNode({ redisUrl: redis.url });

const loggedCommands = async (): Promise<string[]> => {
  const entries = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+');
  return entries.map(([, [, json = '']]) => JSON.parse(json).command);
};

it('keeps every acknowledged tap exactly once through kills of Redis, and recovers without a restart', async () => {
  const tablets = await Promise.all(
    [1, 2, 3].map(async (label) => openTablet(node, await pairTablet(node, plaza, `${label}`))),
  );
  const before = (await fetchBoard(node)).waiting;
  const acked: string[] = [];
  const untilAcked = async (tablet: (typeof tablets)[number]) => {
    const command = checkIn();
    for (;;) {
      const answer = await send(tablet, command).catch(() => null);
      if (answer?.ok) break;
    }
    acked.push(command.id);
  };
  const working = tablets.map(async (tablet) => {
    for (let tapped = 0; tapped < 40; tapped += 1) await untilAcked(tablet);
  });
  for (const kills of [15, 60]) {
    await vi.waitFor(() => expect(acked.length).toBeGreaterThan(kills), { timeout: 15_000, interval: 1 });
    await redis.kill();
    await redis.start();
  }
  await Promise.all(working);
  const logged = await loggedCommands();
  expect(acked).toHaveLength(120);
  for (const id of acked) expect(logged.filter((command) => command === id)).toHaveLength(1);
  expect((await fetchBoard(node)).waiting).toBe(before + 120);
  for (const tablet of tablets) tablet.disconnect();
});

it('answers "unavailable" while Redis is away, keeps serving screens, and accepts the same id later', async () => {
  const tablet = await openTablet(node, await pairTablet(node));
  const command = checkIn();
  await redis.kill();
  expect(await send(tablet, command)).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect((await fetch(`${node.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${node.url}/api/v1/clinics`)).status).toBe(200);
  await redis.start();
  await soon(async () => expect(await send(tablet, command)).toMatchObject({ ok: true }));
  await soon(async () => expect((await fetch(`${node.url}/readyz`)).status).toBe(200));
  tablet.disconnect();
});

/** A tablet's pause before it retries (milliseconds, `createTablet`). */
const rest = 500;

it('acknowledges a waiting tap within 1.5 s of Redis being back', async () => {
  const tablet = await openTablet(node, await pairTablet(node));
  const command = checkIn();
  let turnedAway = 0;
  const untilAcked = async (): Promise<number> => {
    const answer = await send(tablet, command);
    if (answer.ok) return performance.now();
    turnedAway += 1;
    await elapse(rest);
    return untilAcked();
  };
  await redis.kill();
  const acked = untilAcked();
  // By then the server retries Redis at its longest interval.
  await soon(() => expect(turnedAway).toBeGreaterThanOrEqual(3));
  await redis.start();
  const back = performance.now();
  expect((await acked) - back).toBeLessThan(1_500);
  tablet.disconnect();
});

it('admits viewers but no tablets while Redis is away, and recovers by itself', async () => {
  const token = await pairTablet(node);
  await redis.kill();
  const tablet = startSocket(`${node.url}/staff`, {
    auth: { token },
    reconnection: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  });
  // Disconnected, because it cannot be authenticated, it reconnects.
  await new Promise((calls) => tablet.io.once('reconnect_attempt', calls));
  const viewer = await openSocket(node.url);
  expect(await viewer.emitWithAck('watch', { clinicId: plaza })).toMatchObject({ ok: true });
  expect(tablet.connected).toBe(false);
  await redis.start();
  // It may have connected before Redis is known to be back.
  await soon(() => expect(tablet.connected).toBe(true));
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  viewer.disconnect();
  tablet.disconnect();
});

it('shows the live counts to redis-cli HGETALL', async () => {
  const board = await fetchBoard(node);
  expect(await redis.client.hgetall(keys.liveCounts(plaza))).toEqual({
    day: '2026-11-23',
    epoch: String(board.epoch),
    version: String(board.version),
    waiting: String(board.waiting),
    'waiting:pcr': String(board.waiting),
    'tickets:pcr': String(board.lanes[0]?.tickets),
  });
});

it('answers many taps in time while Redis hangs, and shows viewers no fresh contact meanwhile', async () => {
  const tablet = await openTablet(node, await pairTablet(node));
  const before = (await fetchBoard(node)).contactAt;
  redis.freeze(true);
  try {
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(tablet, checkIn())));
    expect(performance.now() - began).toBeLessThan(8_000);
    for (const answer of answers) expect(answer).toMatchObject({ error: { code: 'unavailable' } });
    expect((await fetchBoard(node)).contactAt).toBe(before);
  } finally {
    redis.freeze(false);
  }
  await soon(async () => expect(await send(tablet, checkIn())).toMatchObject({ ok: true }));
  tablet.disconnect();
});

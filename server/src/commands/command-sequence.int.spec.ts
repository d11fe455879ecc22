import type { Socket } from 'socket.io-client';
import { beforeEach, expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { checkIn, openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

const clock = new TestClock();
let tablet: Socket;
let elsewhere: Socket;

const redis = await useRedis();
const one = await useNode({}, clock);
const other = await useNode({}, clock);
beforeEach(async () => {
  const token = await pairTablet(one);
  tablet = await openTablet(one, token);
  elsewhere = await openTablet(other, token);
});

const numbered = (seq: number) => ({ ...checkIn(), seq });
const accepted = { ok: true };
const hole = { ok: false, error: { code: 'out-of-sequence' } };

it('accepts numbered taps in order on any node, and refuses a tap after a gap until the gap is filled', async () => {
  expect(await send(tablet, numbered(1))).toMatchObject(accepted);
  expect(await send(elsewhere, numbered(2))).toMatchObject(accepted);
  const early = numbered(4);
  expect(await send(tablet, early)).toMatchObject(hole);
  expect(await send(tablet, numbered(3))).toMatchObject(accepted);
  expect(await send(elsewhere, early)).toMatchObject(accepted);
});

it('repeats the first answer for a repeated tap, and refuses another tap with an old number', async () => {
  const first = numbered(7);
  const answer = await send(tablet, first);
  expect(await send(tablet, numbered(8))).toMatchObject(accepted);
  expect(await send(elsewhere, first)).toEqual(answer);
  expect(await send(tablet, numbered(7))).toMatchObject(hole);
});

it('counts a rejected tap as received', async () => {
  const nobody = tap({ type: 'call', lane: 'rapid', booth: '1', ticket: 'A999' });
  expect(await send(tablet, { ...nobody, seq: 1 })).toMatchObject({ ok: false });
  expect(await send(tablet, numbered(2))).toMatchObject(accepted);
});

it('lets a tablet that lost its storage restart at 1, and known taps keep their answers', async () => {
  for (const seq of [1, 2, 3]) await send(tablet, numbered(seq));
  const again = numbered(1);
  const answer = await send(tablet, again);
  expect(answer).toMatchObject(accepted);
  expect(await send(tablet, { ...again, seq: 9 })).toEqual(answer);
  expect(await send(tablet, numbered(2))).toMatchObject(accepted);
});

it('accepts taps without a number at any time', async () => {
  expect(await send(tablet, numbered(1))).toMatchObject(accepted);
  expect(await send(tablet, checkIn())).toMatchObject(accepted);
  expect(await send(tablet, numbered(2))).toMatchObject(accepted);
});

it('accepts eight hours of offline taps in their order and at their times', async () => {
  const left = clock.currentMs;
  const minute = 60_000;
  const taps = Array.from({ length: 240 }, (_, index) => ({
    ...numbered(index + 1),
    at: new Date(left + 2 * minute * index).toISOString(),
  }));
  clock.currentMs += 8 * 60 * minute;
  for (const each of taps) expect(await send(tablet, each)).toMatchObject(accepted);
  const entries = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+');
  const told = entries.map(([, [, json = '']]) => JSON.parse(json)).slice(-taps.length);
  expect(told.map(({ command, event }) => [command, event.at])).toEqual(taps.map(({ id, at }) => [id, at]));
});

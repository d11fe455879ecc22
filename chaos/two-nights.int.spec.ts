import type { Ack, Command } from '@hannun/shared/contract';
import { hourMs, minuteMs } from '@hannun/shared/date-time';
import type { Socket } from 'socket.io-client';
import { expect, it } from 'vitest';
import { TestClock } from '../server/src/testing/clock.js';
import { useNode, useRedis, useTablet } from '../server/src/testing/fixtures.js';
import { plaza, send, tap } from '../server/src/testing/tablet.js';
import { check } from './checker/check.js';
import type { ReceivedAnswer, SentCommand } from './checker/observations.js';
import { seededRandom } from './seeded-random.js';
import { readLive, readLogs } from './world/store.js';
import { nextTap, rememberTicket, type TapTarget } from './world/taps.js';

const stepMs = 15 * minuteMs;
const nights = 2;

const clock = new TestClock(Date.parse('2026-11-23T12:00:00+09:00'));
const random = seededRandom(20261123);
const redis = await useRedis();
const nodes = [await useNode({}, clock), await useNode({}, clock)];
const sent: SentCommand[] = [];
const answered: ReceivedAnswer[] = [];
const target: TapTarget = { clinicId: plaza, lane: 'pcr', tickets: [] };

/** Taps at every step, and keeps them while it has no connection. */
type NightTablet = { name: string; socket: Socket; pending: Command[]; online: boolean };

function makeTap({ name, pending }: NightTablet): void {
  const made: unknown = tap(nextTap(target, random), new Date(clock.currentMs).toISOString());
  const command = made as Command;
  sent.push({ at: clock.currentMs, tablet: name, tap: command.id, command });
  pending.push(command);
}

async function sendPending({ socket, pending }: NightTablet): Promise<void> {
  for (const command of pending.splice(0)) {
    const ack = await sendUntilFinal(socket, command);
    answered.push({ at: clock.currentMs, commandId: command.id, ack });
    if (ack.ok && 'ticket' in ack.result) rememberTicket(target, ack.result.ticket);
  }
}

async function sendUntilFinal(socket: Socket, command: Command): Promise<Ack> {
  for (;;) {
    const ack = await send(socket, command);
    if (ack.ok || ack.error.code !== 'unavailable') return ack;
  }
}

it('loses nobody in two whole days and nights of taps, some of them hours late', async () => {
  const sockets = await Promise.all([...nodes, ...nodes].map((node) => useTablet(node)));
  const tablets = sockets.map(
    (socket, index): NightTablet => ({ name: `tablet-${index}`, socket, pending: [], online: true }),
  );
  for (let steps = (nights * 24 * hourMs) / stepMs; steps > 0; steps -= 1) {
    clock.currentMs += stepMs;
    for (const tablet of tablets) {
      makeTap(tablet);
      tablet.online = tablet.online ? random.chance(0.97) : random.chance(0.05);
    }
    await Promise.all(tablets.filter(({ online }) => online).map(sendPending));
  }
  await Promise.all(tablets.map(sendPending));
  const logs = await readLogs(redis.client);
  const live = await readLive(redis.client, [plaza]);
  const others = { probes: [], shownBoards: [], claims: [], recoveries: [], loadFactor: 1 };
  expect(check({ sent, answered, logs, live, ...others })).toEqual([]);
  const ofClinic = logs.filter(({ clinicId }) => clinicId === plaza);
  const carried = ofClinic.map(({ entries: [opened] }) => opened?.raw.match(/"status":/g)?.length ?? 0);
  expect(carried.map((count) => count > 0)).toEqual([false, true, true]);
  const late = ofClinic.flatMap(({ day, entries }) =>
    entries.filter(
      ({ raw }) => raw.includes('"origin"') && Date.parse(JSON.parse(raw).event.at) < dayStart(day),
    ),
  );
  expect(late.length).toBeGreaterThan(0);
});

const dayStart = (day: string): number => Date.parse(`${day}T00:00:00+09:00`);

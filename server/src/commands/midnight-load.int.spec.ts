import type { Socket } from 'socket.io-client';
import { afterAll, expect, it, vi } from 'vitest';
import { Clock } from '../core/clock.js';
import { queueDayAt } from '../core/local-date.js';
import { keys } from '../redis/keys.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import type { TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';
import { openViewer } from '../testing/viewer.js';

const station = 'seongsu-station';
const days = ['2026-11-23', '2026-11-24'];
const midnight = Date.parse('2026-11-24T00:00:00+09:00');

/** Stands just before midnight in Seoul until started, then runs in real time. */
class PassingClock extends Clock {
  private went: number | null = null;

  override nowMs(): number {
    const passed = this.went === null ? 0 : performance.now() - this.went;
    return midnight - 700 + Math.round(passed);
  }

  go(): void {
    this.went = performance.now();
  }
}

const clock = new PassingClock();
// The server's own time zone must not matter.
vi.stubEnv('TZ', 'UTC');
const nodes = [await useNode({}, clock), await useNode({}, clock)];
const redis = await useRedis();
afterAll(() => void vi.unstubAllEnvs());

const tapNow = (clinicId: string) =>
  tap({ type: 'check-in', lane: 'pcr' }, new Date(clock.nowMs()).toISOString(), clinicId);

/** Sends commands one after another, each as soon as the last is answered, until after midnight. */
async function tapThroughMidnight(tablet: Socket, acked: string[]): Promise<void> {
  for (let at = 0; at < midnight + 700; ) {
    const command = tapNow(plaza);
    at = Date.parse(command.at);
    const answer = await send(tablet, command);
    if (answer.ok) acked.push(command.id);
    else expect(answer.error.code).toBe('unavailable');
  }
}

it('logs each tap around a busy midnight in exactly one day, and every screen keeps the line', async () => {
  const quiet = await openTablet(nodes[0] as TestNode, await pairTablet(nodes[0] as TestNode, station));
  expect(await send(quiet, tapNow(station))).toMatchObject({ ok: true });
  const screens = nodes.map((node) => openViewer(node, { district: true }));
  for (const screen of screens) await soon(() => expect(screen.shows(station)?.waiting).toBe(1));
  const tablets = await Promise.all(
    [...nodes, ...nodes].map(async (node) => openTablet(node, await pairTablet(node))),
  );
  const acked: string[] = [];
  for (const tablet of tablets) {
    const command = tapNow(plaza);
    expect(await send(tablet, command)).toMatchObject({ ok: true });
    acked.push(command.id);
  }
  clock.go();
  await Promise.all(tablets.map((tablet) => tapThroughMidnight(tablet, acked)));
  for (const screen of screens) {
    await soon(() => expect(screen.shows(station)).toMatchObject({ day: days[1], waiting: 1 }));
    await soon(() => expect(screen.shows(plaza)).toMatchObject({ day: days[1], waiting: acked.length }));
  }
  const logged = await Promise.all(
    days.map(async (day) => {
      const entries = await redis.client.xrange(keys.log(plaza, day), '-', '+');
      return entries
        .map(([, [, json = '']]) => JSON.parse(json))
        .filter(({ event }) => event.type === 'checked-in');
    }),
  );
  for (const entries of logged) expect(entries.length).toBeGreaterThan(0);
  for (const { event } of logged[0] ?? [])
    expect(queueDayAt(Date.parse(event.at), 'Asia/Seoul')).toBe(days[0]);
  expect(
    logged
      .flat()
      .map(({ command }) => command)
      .sort(),
  ).toEqual(acked.sort());
  const numbers = logged.flat().map(({ event }) => event.number);
  expect(numbers.sort((a, b) => a - b)).toEqual(acked.map((_, index) => index + 1));
  for (const tablet of [quiet, ...tablets]) tablet.disconnect();
  for (const screen of screens) screen[Symbol.dispose]();
});

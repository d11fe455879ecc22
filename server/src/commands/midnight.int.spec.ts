import { expect, it } from 'vitest';
import { queueDayAt } from '../core/local-date.js';
import { keys } from '../redis/keys.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { plaza, send, tap } from '../testing/tablet.js';

const midnight = Date.parse('2026-11-24T00:00:00+09:00');

/** A clock on which midnight passes after `looks` readings. */
class MidnightClock extends TestClock {
  looks = Number.POSITIVE_INFINITY;

  override nowMs(): number {
    this.looks -= 1;
    return this.looks < 0 ? midnight + 500 : this.currentMs;
  }
}

const clock = new MidnightClock(midnight - 500);

const redis = await useRedis();
const node = await useNode({}, clock);
const tablet = await useTablet(node);

const tappedAtMidnight = () => tap({ type: 'check-in', lane: 'pcr' }, new Date(midnight).toISOString());
const checkInsOf = async (day: string): Promise<{ at: string; command: string }[]> => {
  const entries = await redis.client.xrange(keys.log(plaza, day), '-', '+');
  return entries.flatMap(([, [, json = '']]) => {
    const { command, event } = JSON.parse(json);
    return event.type === 'checked-in' ? [{ at: event.at, command }] : [];
  });
};

it('sends tablets the next day’s hours, so that they can open it offline', async () => {
  const { desk } = await tablet.timeout(10_000).emitWithAck('desk', { clinicId: plaza });
  expect(desk).toMatchObject({
    day: '2026-11-23',
    tomorrow: {
      day: '2026-11-24',
      hours: { opensAt: new Date(midnight).toISOString(), breaks: [] },
      noon: new Date(midnight + 12 * 3_600_000).toISOString(),
    },
  });
});

it('logs each tap in the day it was decided on, whenever midnight passes', async () => {
  for (let looks = 0; looks < 12; looks += 1) {
    clock.looks = looks;
    expect(await send(tablet, tappedAtMidnight())).toMatchObject({ ok: true });
    clock.looks = Number.POSITIVE_INFINITY;
  }
  const days = ['2026-11-23', '2026-11-24'];
  const found = await Promise.all(days.map(checkInsOf));
  expect(found.flat()).toHaveLength(12);
  for (const [index, checkIns] of found.entries()) {
    expect(checkIns.length).toBeGreaterThan(0);
    for (const { at } of checkIns) expect(queueDayAt(Date.parse(at), 'Asia/Seoul')).toBe(days[index]);
  }
});

it('repeats the first answer of a known id after midnight, and takes a tap of yesterday in where the line goes on', async () => {
  const command = tap({ type: 'check-in', lane: 'pcr' }, new Date(midnight - 1000).toISOString());
  const first = await send(tablet, command);
  expect(first).toMatchObject({ ok: true });
  clock.looks = 0;
  expect(await send(tablet, command)).toEqual(first);
  const late = tap({ type: 'check-in', lane: 'pcr' }, new Date(midnight - 1000).toISOString());
  expect(await send(tablet, late)).toMatchObject({ ok: true });
  expect((await checkInsOf('2026-11-24')).map(({ command: id }) => id)).not.toContain(command.id);
});

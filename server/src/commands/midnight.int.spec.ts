import { addDays, dayMs } from '@hannun/shared/date-time';
import { expect, it } from 'vitest';
import { queueDayAt } from '../core/local-date.js';
import { keys } from '../redis/keys.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { plaza, send, tap } from '../testing/tablet.js';

const midnight = Date.parse('2026-11-24T00:00:00+09:00');

/** A clock on which midnight passes after `looks` readings. It never steps back. */
class MidnightClock extends TestClock {
  looks = Number.POSITIVE_INFINITY;

  override nowMs(): number {
    this.looks -= 1;
    if (this.looks < 0) this.passMidnight();
    return this.currentMs;
  }

  passMidnight(): void {
    if (this.currentMs % dayMs === (midnight % dayMs) - 500) this.currentMs += 1000;
  }

  goToNextEvening(): void {
    this.passMidnight();
    this.currentMs += dayMs - 1000;
  }
}

const clock = new MidnightClock(midnight - 500);

const redis = await useRedis();
const node = await useNode({}, clock);
const tablet = await useTablet(node);

const now = (shiftMs = 0) => new Date(clock.currentMs + shiftMs).toISOString();
const tappedAtMidnight = () => tap({ type: 'check-in', lane: 'pcr' }, now(500));
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
  const evenings = Array.from({ length: 12 }, (_, looks) => addDays('2026-11-23', looks));
  const before: number[] = [];
  for (const [looks, evening] of evenings.entries()) {
    const made = tappedAtMidnight();
    clock.looks = looks;
    expect(await send(tablet, made)).toMatchObject({ ok: true });
    clock.looks = Number.POSITIVE_INFINITY;
    const found = await Promise.all([evening, addDays(evening, 1)].map(checkInsOf));
    const ofTap = found.map((checkIns) => checkIns.filter(({ command }) => command === made.id));
    expect(ofTap.flat()).toHaveLength(1);
    for (const [index, checkIns] of ofTap.entries())
      for (const { at } of checkIns)
        expect(queueDayAt(Date.parse(at), 'Asia/Seoul')).toBe(addDays(evening, index));
    before.push(ofTap[0]?.length ?? 0);
    clock.goToNextEvening();
  }
  // Midnight came both before and after the decision.
  expect(new Set(before)).toEqual(new Set([0, 1]));
});

it('repeats the first answer of a known id after midnight, and takes a tap of yesterday in where the line goes on', async () => {
  const command = tap({ type: 'check-in', lane: 'pcr' }, now(-500));
  const first = await send(tablet, command);
  expect(first).toMatchObject({ ok: true });
  const late = tap({ type: 'check-in', lane: 'pcr' }, now(-500));
  clock.passMidnight();
  expect(await send(tablet, command)).toEqual(first);
  expect(await send(tablet, late)).toMatchObject({ ok: true });
  const today = await checkInsOf(queueDayAt(clock.currentMs, 'Asia/Seoul'));
  expect(today).toEqual([{ at: late.at, command: late.id }]);
});

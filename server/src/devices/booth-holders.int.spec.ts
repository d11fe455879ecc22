import type { Desk } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { TestClock } from '../testing/clock.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { soon } from '../testing/soon.js';
import { pairTablet, plaza } from '../testing/tablet.js';

const clock = new TestClock();
const one = await useNode({}, clock);
const other = await useNode({}, clock);
const since = '2026-11-23T01:00:00.000Z';
const beat = (booth?: string) => ({
  at: new Date(clock.currentMs).toISOString(),
  pending: 0,
  booths: booth === undefined ? [] : [{ lane: 'pcr', booth, since }],
});

it('tells the clinic’s tablets on every node which of them stands at which booth', async () => {
  const tablet = await useTablet(one, { token: await pairTablet(one, plaza, '검사실 태블릿') });
  const elsewhere = await useTablet(other);
  const desks: Desk[] = [];
  elsewhere.on('desk', (desk: Desk) => desks.push(desk));
  await elsewhere.emitWithAck('desk', { clinicId: plaza });
  expect(await tablet.emitWithAck('beat', beat('2'))).toMatchObject({ ok: true });
  await soon(() => {
    const [holder] = desks.at(-1)?.holders ?? [];
    expect(holder).toMatchObject({ lane: 'pcr', booth: '2', since });
    expect(desks.at(-1)?.devices[holder?.device ?? '']).toBe('검사실 태블릿');
  });
  await tablet.emitWithAck('beat', beat());
  await soon(() => expect(desks.at(-1)?.holders ?? []).toEqual([]));
});

it('forgets a tablet that was not heard of for ten minutes', async () => {
  const tablet = await useTablet(one);
  const holders = async () => (await tablet.emitWithAck('desk', { clinicId: plaza })).desk.holders ?? [];
  await tablet.emitWithAck('beat', beat('1'));
  expect(await holders()).toMatchObject([{ booth: '1' }]);
  clock.currentMs += 10 * 60_000;
  expect(await holders()).toEqual([]);
});

import { type LaneBoard, rangeAtPosition } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { TestClock } from '../testing/clock.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { send, type Tap, tap } from '../testing/tablet.js';

const clock = new TestClock(Date.parse('2026-11-23T21:17:00+09:00'));
const minutes = (count: number) => {
  clock.currentMs += count * 60_000;
};

async function pcr(node: TestNode): Promise<LaneBoard> {
  const [lane] = (await fetchBoard(node)).lanes;
  if (!lane) throw new Error('The board has no lane.');
  return lane;
}

it('forecasts over midnight by the pace of the evening', async () => {
  const node = await useNode({}, clock);
  const tablet = await useTablet(node);
  const act = async (command: Tap) => {
    const ack = await send(tablet, tap(command, new Date(clock.currentMs).toISOString()));
    if (!ack.ok) throw new Error(JSON.stringify(ack));
  };
  const checkIn = () => act({ type: 'check-in', lane: 'pcr' });
  for (let person = 0; person < 9; person += 1) await checkIn();
  for (let step = 0; step < 32; step += 1) {
    minutes(5);
    await checkIn();
    await act({ type: 'call', lane: 'pcr', booth: `${(step % 2) + 1}` });
  }
  clock.currentMs = Date.parse('2026-11-23T23:59:53+09:00');
  const evening = await pcr(node);
  clock.currentMs = Date.parse('2026-11-24T00:00:04+09:00');
  await soon(async () =>
    expect(await fetchBoard(node)).toMatchObject({
      day: '2026-11-24',
      lanes: [{ places: expect.anything() }],
    }),
  );
  const night = await pcr(node);
  expect(evening.atLeast).toBeGreaterThan(10 * 60);
  expect(Math.abs((night.atLeast ?? 0) - (evening.atLeast ?? 0))).toBeLessThan(180);
  for (const ahead of [2, 5, 8]) {
    const before = rangeAtPosition(evening.places, ahead);
    const after = rangeAtPosition(night.places, ahead);
    expect(Math.abs((after?.low ?? 0) - (before?.low ?? 0)), `${ahead} ahead`).toBeLessThan(120);
    expect(Math.abs((after?.high ?? 0) - (before?.high ?? 0)), `${ahead} ahead`).toBeLessThan(180);
  }
});

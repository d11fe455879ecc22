import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  checkIn,
  fetchBoard,
  openTablet,
  pairTablet,
  plaza,
  send,
  TestClock,
  type TestNode,
  tap,
} from '../testing/test-node.js';
import { startTwoNodes } from '../testing/two-nodes.js';

const clock = new TestClock();
let one: TestNode;
let other: TestNode;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ one, other, close } = await startTwoNodes({}, clock));
});
afterAll(() => close());

it('updates the clinic’s last-seen time with each command', async () => {
  const second = await openTablet(one, await pairTablet(one, 'seoul-forest'));
  expect((await fetchBoard(one, 'seoul-forest')).contactAt).toBeNull();
  await send(second, tap({ type: 'resume' }, undefined, 'seoul-forest'));
  await vi.waitFor(async () =>
    expect((await fetchBoard(other, 'seoul-forest')).contactAt).toBe('2026-11-23T02:00:00.000Z'),
  );
  second.disconnect();
});

it('does not count residents’ requests as contact with the clinic’s staff', async () => {
  const tablet = await openTablet(one, await pairTablet(one));
  const ack = await send(tablet, checkIn());
  const token = ack.ok && 'token' in ack.result ? ack.result.token : '';
  tablet.disconnect();
  const { contactAt } = await fetchBoard(one, plaza);
  clock.currentMs += 1_000;
  const response = await fetch(`${one.url}/api/v1/tickets/${token}/leave`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: randomUUID() }),
  });
  expect(response.status).toBe(200);
  expect((await fetchBoard(one, plaza)).contactAt).toBe(contactAt);
});

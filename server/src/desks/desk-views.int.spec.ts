import type { Desk } from '@hannun/shared/contract';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkIn, openTablet, pairTablet, plaza, send, type TestNode } from '../testing/test-node.js';
import { startTwoNodes } from '../testing/two-nodes.js';

let one: TestNode;
let other: TestNode;
let tablet: Socket;

beforeAll(async () => {
  const pair = await startTwoNodes();
  ({ one, other } = pair);
  tablet = await openTablet(one, await pairTablet(one, plaza, '접수대 1'));
  return pair.close;
});
afterAll(() => void tablet.disconnect());

it('shows the labels of the devices in the history, on every node', async () => {
  const elsewhere = await openTablet(other, await pairTablet(one, plaza, '접수대 2'));
  const desks: Desk[] = [];
  elsewhere.on('desk', (desk: Desk) => desks.push(desk));
  await send(tablet, checkIn());
  await send(elsewhere, checkIn());
  await vi.waitFor(
    () => {
      const { history = [], devices = {} } = desks.at(-1) ?? {};
      expect(history.map(({ device }) => devices[device])).toEqual(
        expect.arrayContaining(['접수대 2', '접수대 1']),
      );
    },
    { timeout: 10_000, interval: 20 },
  );
  elsewhere.disconnect();
});

it('sends a desk a burst of taps in few pushes, the last state included', async () => {
  const second = await openTablet(other, await pairTablet(other));
  const versions: number[] = [];
  second.on('desk', ({ version }) => versions.push(version));
  const answers = await Promise.all(Array.from({ length: 12 }, () => send(tablet, checkIn())));
  const last = Math.max(...answers.map((answer) => (answer.ok ? answer.version : 0)));
  await vi.waitFor(() => expect(versions.at(-1)).toBe(last));
  expect(versions.length).toBeLessThan(12);
  second.disconnect();
});

it('pushes the desk view to the clinic’s other tablets', async () => {
  const second = await openTablet(other, await pairTablet(other));
  const pushed = new Promise((resolve) => second.once('desk', resolve));
  await send(tablet, checkIn(4));
  expect(await pushed).toMatchObject({ clinicId: plaza, lanes: [{ lane: 'pcr' }] });
  second.disconnect();
});
